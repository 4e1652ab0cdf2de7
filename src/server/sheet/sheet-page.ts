/** The printed page of a procedure: A4, big type, boxes to tick, and a way back. */

import type { Line, Section, Source } from '../../conversation/reply.ts'
import type { PaperGroup, Sheet } from '../../conversation/sheet/sheet.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import { type Html, html } from '../html.ts'
import { htmlDocument } from '../html-document.ts'

export type SheetPage = {
  readonly sheet: Sheet
  /** Where this very page is found. */
  readonly url: string
  readonly qr: Html
  readonly phrases: Phrases
}

/** The whole document. It needs no script; its looks are in /to-giay.css. */
export function sheetPage(page: SheetPage): Html {
  const { sheet, phrases } = page
  const { title } = sheet.procedure
  return htmlDocument({
    title,
    looks: '/to-giay.css',
    body: html`<nav class="screen" aria-label="${phrases.say('server.sheet.nav')}">
<a href="/">${phrases.say('server.sheet.chat')}</a>
<p>${phrases.say('server.sheet.howToPrint')}</p>
</nav>
<main>
${heading(page)}
${answers(sheet, phrases)}
${visit(sheet, phrases)}
${sheet.papers.map(group)}
${sections(sheet)}
</main>
${footer(page)}`,
  })
}

function heading({ sheet, qr, phrases }: SheetPage): Html {
  const { procedure, summary } = sheet
  const isSaid = procedure.code === null || summary.includes(procedure.code)
  const code = isSaid ? null : phrases.say('server.sheet.code', { code: procedure.code ?? '' })
  return html`<header>
<div>
<h1>${procedure.title}</h1>
${summary.split('\n').map((line) => html`<p>${line}</p>`)}
${code ? html`<p class="code">${code}</p>` : null}
</div>
<figure>
<div role="img" aria-label="${phrases.say('server.sheet.qrName')}">${qr}</div>
<figcaption>${phrases.say('server.sheet.qr')}</figcaption>
</figure>
</header>`
}

function answers({ answers }: Sheet, phrases: Phrases): Html | null {
  if (answers.length === 0) return null
  return html`<section class="case">
<h2>${phrases.say('server.sheet.case')}</h2>
<ul>${answers.map((answer) => html`<li>${answer}</li>`)}</ul>
</section>`
}

function visit({ visit }: Sheet, phrases: Phrases): Html | null {
  if (visit === null) return null
  return html`<section class="visit">
<h2>${phrases.say('server.sheet.visit')}</h2>
<p>${visit}</p>
</section>`
}

function group({ title, papers, notes }: PaperGroup): Html {
  return html`<section class="papers">
<h2>${title}</h2>
${papers.length > 0 ? html`<ul class="ticks">${papers.map(paper)}</ul>` : null}
${notes.length > 0 ? html`<ul class="notes">${notes.map((note) => html`<li>${note}</li>`)}</ul>` : null}
</section>`
}

function paper({ text, note }: Line): Html {
  return html`<li><span class="box" aria-hidden="true"></span><div>${text}${small(note)}</div></li>`
}

function sections({ sections }: Sheet): Html | null {
  if (sections.length === 0) return null
  return html`<div class="facts">${sections.map(section)}</div>`
}

function section({ title, lines }: Section): Html {
  return html`<section>
<h2>${title}</h2>
<ul>${lines.map(({ text, note }) => html`<li>${text}${small(note)}</li>`)}</ul>
</section>`
}

function small(note: string | undefined): Html | null {
  return note ? html`<small>${note}</small>` : null
}

function footer({ sheet, url, phrases }: SheetPage): Html {
  const { sources, footnotes } = sheet
  return html`<footer>
${footnotes.map((note) => html`<p>${note}</p>`)}
${sources.length > 0 ? sourceLine(sources, phrases) : null}
<p class="address">${url}</p>
</footer>`
}

function sourceLine(sources: readonly Source[], phrases: Phrases): Html {
  return html`<p>${phrases.say('server.sheet.sources')} ${sources.map(({ title }) => title).join('; ')}.</p>`
}
