/** The components pages are put together from; each is shown on /giao-dien. */

import type { DatedSource } from '../../conversation/answer/facts.ts'
import type { ClipRef, Line } from '../../conversation/reply.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import { type Html, html } from '../html.ts'
import { plainDate } from './dates.ts'
import type { Crumb } from './layout.ts'

/** Where the reader is; nothing on a page of the first rank. */
export function crumbs(all: readonly Crumb[], phrases: Phrases): Html | null {
  if (all.length < 2) return null
  const last = all.length - 1
  return html`<nav class="crumbs" aria-label="${phrases.say('site.crumbs')}">
<ol>
${all.map(({ title, path }, i) =>
  i === last
    ? html`<li aria-current="page">${title}</li>`
    : html`<li><a href="${path}">${title}</a></li>`,
)}
</ol>
</nav>`
}

/** A titled part of a page with an address of its own; nothing without content. */
export function card(id: string, title: string, content: Html | null): Html | null {
  if (content === null) return null
  return html`<section class="card" id="${id}" aria-labelledby="${id}-ten">
<h2 id="${id}-ten">${title}</h2>
${content}
</section>`
}

/** Lines as a list: a line with its own number keeps it, others get a mark; a single line needs neither. */
export function lines(all: readonly Line[]): Html {
  return html`<ul class="lines">
${all.map(({ text, note }) => {
  const look = isNumbered(text) ? 'numbered' : all.length > 1 ? 'marked' : 'single'
  return html`<li class="${look}">${text}${small(note)}</li>`
})}
</ul>`
}

function isNumbered(line: string): boolean {
  return /^\s*\d+[.)]\s/.test(line)
}

/** Smaller print below a line. */
export function small(note: string | null | undefined): Html | null {
  return note ? html`<small>${note}</small>` : null
}

/** Plain words: each line a paragraph, a line with its own number set like a list. */
export function prose(text: string): Html {
  const paragraphs = text.split('\n').filter((line) => line.trim() !== '')
  return html`<div class="prose">${paragraphs.map((line) =>
    isNumbered(line) ? html`<p class="numbered">${line.trim()}</p>` : html`<p>${line.trim()}</p>`,
  )}</div>`
}

/** Links of a list, each with smaller print below. */
export function links(
  all: readonly { readonly path: string; readonly title: string; readonly note?: string | null }[],
): Html {
  return html`<ul class="links">
${all.map(({ path, title, note }) => html`<li><a href="${path}">${title}</a>${small(note)}</li>`)}
</ul>`
}

/** A link out of the site, where the address is a safe one; else plain text. */
export function outLink(title: string, url: string | undefined): Html {
  if (!url?.startsWith('https://')) return html`${title}`
  return html`<a href="${url}" rel="noopener noreferrer">${title}<span aria-hidden="true"> ↗</span></a>`
}

/** Films that show how it is done. */
export function clips(all: readonly ClipRef[], phrases: Phrases): Html | null {
  const items = all.map(({ title, url, length, shows }) => {
    const named = phrases.say('site.clip', { title, length })
    return html`<li class="marked">${outLink(named, url)}${small(shows)}</li>`
  })
  if (items.length === 0) return null
  return card('clip', phrases.say('site.clips'), html`<ul class="lines">${items}</ul>`)
}

type Provenance = {
  readonly sources: readonly DatedSource[]
  readonly footnotes: readonly string[]
}

/** Where the facts come from and how old they are. */
export function provenance({ sources, footnotes }: Provenance, phrases: Phrases): Html | null {
  if (sources.length === 0 && footnotes.length === 0) return null
  const list = sources.map(
    (source) => html`<li>${outLink(source.title, source.url)}${day(source)}</li>`,
  )
  const content = html`<div class="provenance">
${footnotes.map((note) => html`<p>${note}</p>`)}
${list.length > 0 ? html`<ul>${list}</ul>` : null}
</div>`
  return card('nguon', phrases.say('site.sources'), content)

  function day({ date }: DatedSource): Html | null {
    return date ? html` ${phrases.say('site.sourceDate', { date: plainDate(date) })}` : null
  }
}

/** The search box. */
export function searchForm(text: string, phrases: Phrases): Html {
  return html`<form class="search" action="/thu-tuc" role="search">
<div class="field">
<label for="tim">${phrases.say('site.search.label')}</label>
<input type="search" id="tim" name="tim" value="${text}" maxlength="200" autocomplete="off" enterkeyhint="search">
</div>
<button class="button strong">${phrases.say('site.search.button')}</button>
</form>`
}
