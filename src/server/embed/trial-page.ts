/** A plausible page of a commune with the widget on it, and the lines to copy onto a real one. */

import type { Phrases } from '../../knowledge/phrases.ts'
import { type Html, html } from '../html.ts'
import { htmlDocument } from '../html-document.ts'
import type { EmbedOrigins } from './allow-embedding.ts'
import type { Loader } from './loader.ts'

export type TrialPage = {
  readonly loader: Loader
  readonly origins: EmbedOrigins
  readonly phrases: Phrases
  readonly publicUrl: string
}

/** The whole document; its looks are in /nhung-thu.css, its own script is the widget alone. */
export function trialPage(page: TrialPage): Html {
  const say = (key: string) => page.phrases.say(key)
  return htmlDocument({
    title: say('server.embed.title'),
    looks: '/nhung-thu.css',
    edgeToEdge: true,
    head: html`<script type="module" src="${page.loader.path}" data-nhan="${say('server.embed.button')}"></script>`,
    body: html`<p class="notice" role="note">${say('server.embed.notice')}</p>
<header>
<p class="crest" aria-hidden="true">★</p>
<div>
<p class="portal">${say('server.embed.portal')}</p>
<p class="commune">${say('server.embed.commune')}</p>
</div>
</header>
<main>
<h1>${say('server.embed.title')}</h1>
<section>
<h2>${say('server.embed.procedures')}</h2>
<p>${say('server.embed.proceduresHint')}</p>
<ul class="cards">${links.map(([fragment, key]) => html`<li><a href="#hoi=${fragment}">${say(key)}</a></li>`)}</ul>
</section>
<section>
<h2>${say('server.embed.news')}</h2>
<p>${say('server.embed.newsText')}</p>
</section>
${snippets(page)}
</main>
<footer><p>${say('server.embed.footer')}</p></footer>`,
  })
}

/** Fragment of a link and the phrase that names it. */
const links = [
  ['khai-sinh', 'server.embed.birth'],
  ['ket-hon', 'server.embed.marriage'],
  ['tam-tru', 'server.embed.residence'],
  ['ho-so', 'server.embed.dossier'],
  [encodeURIComponent('tôi mất giấy khai sinh thì làm lại ở đâu'), 'server.embed.question'],
] as const

function snippets({ loader, origins, phrases, publicUrl }: TrialPage): Html {
  const say = (key: string) => phrases.say(key)
  const src = publicUrl + loader.path
  const lines = [
    ['server.embed.line', `<script type="module" src="${src}"></script>`],
    [
      'server.embed.pinned',
      `<script type="module" src="${src}?v=${loader.version}" integrity="${loader.integrity}" crossorigin="anonymous"></script>`,
    ],
    [
      'server.embed.frame',
      `<iframe src="${publicUrl}/nhung" title="Hỏi Một Cửa" width="400" height="640"></iframe>`,
    ],
    ['server.embed.policy', `script-src ${publicUrl}; connect-src ${publicUrl}`],
  ] as const
  return html`<section>
<h2>${say('server.embed.howTo')}</h2>
<p>${origins.length === 0 ? say('server.embed.closed') : phrases.say('server.embed.open', { origins: origins.join(', ') })}</p>
<dl>${lines.map(([key, line]) => html`<dt>${say(key)}</dt><dd><pre tabindex="0"><code>${line}</code></pre></dd>`)}</dl>
</section>`
}
