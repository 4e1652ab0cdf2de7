/** What a page is about, in the words of schema.org, for programs that read it. */

import type { ProcedurePage } from '../../conversation/pages/procedure-page.ts'
import { type Html, html, trusted } from '../html.ts'
import type { Kit } from './kit.ts'

/** A procedure as a GovernmentService. Only what the page itself says; a silent page has none. */
export function governmentService(page: ProcedurePage, { publicUrl }: Kit): Html {
  const { procedure, officialName, field, kind, summary, asOf } = page
  if (kind === 'off') return html``
  const url = `${publicUrl}/thu-tuc/${procedure.id}`
  return dataBlock({
    '@context': 'https://schema.org',
    '@type': 'GovernmentService',
    '@id': url,
    url,
    name: officialName,
    alternateName: procedure.title,
    description: summary,
    inLanguage: 'vi',
    areaServed: { '@type': 'Country', name: 'Việt Nam' },
    ...(procedure.code ? { identifier: procedure.code } : {}),
    ...(field ? { serviceType: field.title } : {}),
    ...(page.sources.length > 0 ? { isBasedOn: page.sources.map(({ title }) => title) } : {}),
    mainEntityOfPage: { '@type': 'WebPage', '@id': url, dateModified: asOf },
  })
}

/** Data, not code: no browser runs it. "<" is written so that nothing in it can end the block. */
function dataBlock(data: unknown): Html {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c')
  return html`<script type="application/ld+json">${trusted(json)}</script>`
}
