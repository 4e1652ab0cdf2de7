/** What search engines are told: which pages there are, and which to leave alone. */

import type { PageLists } from '../../conversation/pages/pages.ts'
import { escapeHtml } from '../html.ts'

/** A sitemap may name so many addresses (sitemaps.org). */
const mostAddresses = 50_000

/** `/sitemap.xml`. */
export function sitemap(lists: PageLists, publicUrl: string): string {
  const paths = [
    ...['/', '/thu-tuc', '/su-kien', '/huong-dan', '/ho-so', '/ve-chung-toi'],
    ...lists.procedures.map((id) => `/thu-tuc/${id}`),
    ...lists.lifeEvents.map(({ id }) => `/su-kien/${id}`),
    ...lists.walks.map(({ id }) => `/huong-dan/${id}`),
    ...lists.guides.map(({ id }) => `/go-vuong/${id}`),
  ]
  const urls = paths
    .slice(0, mostAddresses)
    .map((path) => `<url><loc>${escapeHtml(publicUrl + path)}</loc></url>`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`
}

/** `/robots.txt`: everything may be found but the API, conversations and searches. */
export function robots(publicUrl: string): string {
  return `User-agent: *
Disallow: /api/
Disallow: /tro-chuyen
Disallow: /thu-tuc?tim=
Disallow: /*?truong-hop=

Sitemap: ${publicUrl}/sitemap.xml
`
}
