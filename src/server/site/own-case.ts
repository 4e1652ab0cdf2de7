/** The questions that decide which papers and fees are the reader's own. */

import type { ProcedurePage, QuestionOnPage } from '../../conversation/pages/procedure-page.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import { type Html, html } from '../html.ts'
import { lines } from './parts.ts'

/** A form to tell one's case, or the answers where they were given; nothing where every case is the same. */
export function ownCase(page: ProcedurePage, phrases: Phrases): Html | null {
  const { questions, answers, procedure, chosen } = page
  if (questions.length === 0) return null
  const form = html`<form action="/thu-tuc/${procedure.id}#truong-hop">
${questions.map(question)}
<p class="actions"><button class="button">${phrases.say('site.case.show')}</button></p>
</form>`
  const title = phrases.say(chosen.length > 0 ? 'site.case.yours' : 'site.case.title')
  const content =
    chosen.length > 0
      ? html`${lines(answers.map((text) => ({ text })))}
<p><a href="/thu-tuc/${procedure.id}">${phrases.say('site.case.all')}</a></p>
<details><summary>${phrases.say('site.case.change')}</summary>${form}</details>`
      : html`<p>${phrases.say('site.case.why')}</p>
<details><summary>${phrases.say('site.case.open', { count: questions.length })}</summary>${form}</details>`
  return html`<section class="card own-case" id="truong-hop" aria-labelledby="truong-hop-ten">
<h2 id="truong-hop-ten">${title}</h2>
${content}
</section>`
}

function question({ id, question: asked, options }: QuestionOnPage): Html {
  return html`<fieldset class="options">
<legend>${asked}</legend>
${options.map(
  ({ value, label, isChosen }) =>
    html`<label><input type="radio" name="c-${id}" value="${value}"${isChosen ? html` checked` : null}>${label}</label>`,
)}
</fieldset>`
}
