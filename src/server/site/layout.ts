/** The frame of every page: head with what other programs read, the bar on top, the foot. */

import { type Html, html } from '../html.ts'
import { htmlDocument } from '../html-document.ts'
import type { Kit } from './kit.ts'
import { crumbs } from './parts.ts'

export type Page = {
  /** What the page is about, without the name of the site. */
  readonly title: string
  /** One or two sentences, for search engines and shared links. */
  readonly description: string
  /** The one address of this content, from `/`. */
  readonly path: string
  /** Pages above this one, and this one by its short name. */
  readonly crumbs: readonly Crumb[]
  readonly main: Html
  /** Name of a picture below /chia-se/. */
  readonly picture?: string
  /** Not to be found by search engines: a result, a case, a conversation. */
  readonly hidden?: boolean
  /** Data about the content in the words of schema.org. */
  readonly data?: Html
}

export type Crumb = { readonly title: string; readonly path: string }

const places = [
  { path: '/thu-tuc', key: 'site.nav.procedures' },
  { path: '/su-kien', key: 'site.nav.lifeEvents' },
  { path: '/huong-dan', key: 'site.nav.guides' },
  { path: '/ho-so', key: 'site.nav.dossier' },
  { path: '/tro-chuyen', key: 'site.nav.chat' },
] as const

/** The whole document. */
export function layout(page: Page, kit: Kit): Html {
  const { phrases, name } = kit
  const title = phrases.say('site.documentTitle', { title: page.title, name })
  return htmlDocument({
    title,
    looks: '/trang.css',
    head: html`<meta name="theme-color" content="#0b5157">
<meta name="color-scheme" content="light dark">
<meta name="format-detection" content="telephone=no">
${shared(page, kit)}
${page.data ?? null}`,
    body: html`<a class="skip" href="#noi-dung">${phrases.say('site.skip')}</a>
${bar(page, kit)}
<main class="page" id="noi-dung" tabindex="-1">
${crumbs(page.crumbs, phrases)}
${page.main}
</main>
${foot(kit)}`,
  })
}

/** What search engines and chat apps read. */
function shared(page: Page, { publicUrl, phrases, name }: Kit): Html {
  if (page.hidden) return html`<meta name="robots" content="noindex">`
  const url = publicUrl + page.path
  const picture = `${publicUrl}/chia-se/${page.picture ?? 'chung'}.png`
  const named = [
    ['og:type', 'website'],
    ['og:locale', 'vi_VN'],
    ['og:site_name', name],
    ['og:title', page.title],
    ['og:description', page.description],
    ['og:url', url],
    ['og:image', picture],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
    ['og:image:alt', phrases.say('site.pictureAlt')],
  ] as const
  return html`<meta name="description" content="${page.description}">
<link rel="canonical" href="${url}">
<meta name="twitter:card" content="summary_large_image">
${named.map(([property, content]) => html`<meta property="${property}" content="${content}">`)}`
}

function bar(page: Page, { phrases, name }: Kit): Html {
  const mark = (path: string) => {
    if (page.path === path) return html` aria-current="page"`
    return page.path.startsWith(`${path}/`) ? html` aria-current="true"` : null
  }
  return html`<header class="top">
<div class="top-inner">
<a class="brand" href="/">${sign}<span>${name}<small>${phrases.say('site.machine')}</small></span></a>
<nav aria-label="${phrases.say('site.nav.label')}">
<ul>
${places.map(
  ({ path, key }) => html`<li><a href="${path}"${mark(path)}>${phrases.say(key)}</a></li>`,
)}
</ul>
</nav>
</div>
</header>`
}

/** A door inside a speech bubble. */
const sign = html`<svg viewBox="0 0 32 32" width="34" height="34" aria-hidden="true" focusable="false"><path fill="currentColor" d="M6 2h20a4 4 0 0 1 4 4v17a4 4 0 0 1-4 4h-6l-6 5v-5H6a4 4 0 0 1-4-4V6a4 4 0 0 1 4-4z"/><path fill="#0b5157" d="M10 22v-9a6 6 0 0 1 12 0v9h-4v-9a2 2 0 0 0-4 0v9z"/></svg>`

function foot({ phrases, name }: Kit): Html {
  return html`<footer class="foot">
<div class="foot-inner">
<p>${phrases.say('site.foot.care', { name })}</p>
<ul>
<li><a href="/ve-chung-toi">${phrases.say('site.foot.about')}</a></li>
<li><a href="/ve-chung-toi#rieng-tu">${phrases.say('site.foot.privacy')}</a></li>
<li><a href="/tro-chuyen?don-gian=1">${phrases.say('site.foot.plainChat')}</a></li>
</ul>
</div>
</footer>`
}
