/** The page of a shared link: what it leads to, and the channels to choose from. Needs no script. */

import type { Phrases } from '../../knowledge/phrases.ts'
import { pictureSize } from '../../sharing/picture/share-picture.ts'
import { spellStartCode } from '../../sharing/start-code.ts'
import { formatDate } from '../../vietnamese/dates.ts'
import { type Html, html } from '../html.ts'
import { htmlDocument } from '../html-document.ts'
import type { Way } from './ways.ts'

export type SharePage = {
  /** What the link leads to. */
  readonly title: string
  readonly summary: string | null
  readonly name: string
  /** Name of the team that shared. */
  readonly team: string | null
  /** The link's own place has gone. */
  readonly moved: boolean
  /** Where this very page is found. */
  readonly url: string
  /** Address of the picture shown beside the link. */
  readonly picture: string
  readonly ways: readonly Way[]
  /** What to send on Zalo; null when nothing has to be sent. */
  readonly code: { readonly code: string; readonly lastDay: string } | null
  readonly phrases: Phrases
}

/** The whole document; its looks are in /chia-se.css. */
export function sharePage(page: SharePage): Html {
  const { title, name, url, team, moved, ways, phrases } = page
  const heading = title === name ? name : phrases.say('share.page.title', { title, name })
  const description = page.summary ?? phrases.say('share.page.description')
  return htmlDocument({
    title: heading,
    looks: '/chia-se.css',
    head: html`<meta name="robots" content="noindex">
<meta name="description" content="${description}">
<meta property="og:type" content="website">
<meta property="og:locale" content="vi_VN">
<meta property="og:site_name" content="${name}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${url}">
<meta property="og:image" content="${page.picture}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="${pictureSize.width}">
<meta property="og:image:height" content="${pictureSize.height}">
<meta property="og:image:alt" content="${phrases.say('share.picture.alt', { title, name })}">
<meta name="twitter:card" content="summary_large_image">`,
    body: html`<main>
<p class="name">${name}</p>
<h1>${title}</h1>
${moved ? html`<p class="moved">${phrases.say('share.page.moved')}</p>` : null}
${page.summary ? html`<p>${page.summary}</p>` : null}
${team ? html`<p class="team">${phrases.say('share.page.by', { team })}</p>` : null}
<p>${phrases.say('share.page.intro')}</p>
<ul class="ways">${ways.map((way) => wayItem(way, page))}</ul>
</main>`,
  })
}

function wayItem({ channel, url }: Way, { code, phrases }: SharePage): Html {
  return html`<li><a href="${url}" rel="nofollow">${phrases.say(`share.page.${channel}`)}</a>
${channel === 'zalo' && code ? codeBox(code, phrases) : null}</li>`
}

function codeBox({ code, lastDay }: NonNullable<SharePage['code']>, phrases: Phrases): Html {
  return html`<div class="code">
<p>${phrases.say('share.page.zaloCode')}</p>
<p><strong>${spellStartCode(code)}</strong></p>
<p><small>${phrases.say('share.page.zaloUntil', { date: formatDate(lastDay) })}</small></p>
</div>`
}
