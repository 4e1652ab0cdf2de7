/** Replies of the assistant as markup with forms: the same that the chat shows with scripts. */

import type {
  AnswerReply,
  ChecklistReply,
  Choice,
  Reply,
  StepReply,
} from '../../../conversation/reply.ts'
import type { Phrases } from '../../../knowledge/phrases.ts'
import { type Html, html } from '../../html.ts'
import { plainDate } from '../dates.ts'
import { dossierCard } from '../dossier-card.ts'
import { lines, outLink, prose } from '../parts.ts'

export type ReplyParts = {
  readonly phrases: Phrases
  /** Hidden fields every form sends along. */
  readonly hidden: Html
  /** The newest reply: its buttons stand out. */
  readonly isNewest: boolean
}

/** The reply's card and its choices. */
export function replyMarkup(reply: Reply, parts: ReplyParts): Html {
  return html`<div class="card">${content(reply, parts)}</div>
${choices(reply.choices ?? [], parts)}`
}

function content(reply: Reply, parts: ReplyParts): Html {
  const { phrases } = parts
  switch (reply.kind) {
    case 'answer':
      return answer(reply, phrases)
    case 'checklist':
      return checklist(reply, parts)
    case 'step':
      return step(reply, phrases)
    case 'dossier':
      return dossierCard(reply, phrases)
    default:
      return prose(reply.text)
  }
}

function answer(reply: AnswerReply, phrases: Phrases): Html {
  const { procedure, sections, footnotes, sources } = reply
  const date = plainDate(reply.asOf)
  const dated = footnotes.some((note) => note.includes(date))
  return html`<h3><a href="/thu-tuc/${procedure.id}">${procedure.title}</a></h3>
${prose(leadUnderTitle(reply))}
${sections.map(({ title, lines: all }) => html`<h3>${title}</h3>${lines(all)}`)}
${clips(reply.clips ?? [], phrases)}
<div class="provenance">
${footnotes.map((note) => html`<p>${note}</p>`)}
${dated || sources.length === 0 ? null : html`<p>${phrases.say('answer.checked', { date })}</p>`}
${sources.length > 0 ? html`<details><summary>${phrases.say('site.sources')}</summary><ul>${sources.map(({ title, url }) => html`<li>${outLink(title, url)}</li>`)}</ul></details>` : null}
</div>
${sections.length > 0 ? html`<p><a href="${sheetPath(reply)}">${phrases.say('site.procedure.print')}</a></p>` : null}`
}

/** A line with at most so many characters besides the title says no more than the title. */
const merelyNaming = 16

/** The lead without lines that only name the procedure: the heading has done so. */
function leadUnderTitle({ lead, procedure: { title } }: AnswerReply): string {
  const says = (line: string) => !line.includes(title) || line.length - title.length > merelyNaming
  return lead.split('\n').filter(says).join('\n')
}

function sheetPath({ procedure, cases = [] }: AnswerReply): string {
  const query = new URLSearchParams(cases.map((one) => ['truong-hop', one] as [string, string]))
  return cases.length > 0 ? `/thu-tuc/${procedure.id}/in?${query}` : `/thu-tuc/${procedure.id}/in`
}

function step(reply: StepReply, phrases: Phrases): Html {
  return html`${position(reply, phrases)}
<h3>${reply.title}</h3>
${prose(reply.body)}
${ready(reply.ready, phrases)}
${clips(reply.clips ?? [], phrases)}
${reply.url ? html`<p>${outLink(phrases.say('site.walk.open', { host: new URL(reply.url).hostname }), reply.url)}</p>` : null}`
}

/** Each paper is a button of its own; a tick is sent and comes back ticked. */
function checklist(reply: ChecklistReply, { phrases, hidden }: ReplyParts): Html {
  const ticked = reply.items.filter((item) => item.ticked).length
  return html`${position(reply, phrases)}
<h3>${reply.title}</h3>
${reply.body ? prose(reply.body) : null}
<form method="post" action="/tro-chuyen">${hidden}
<ul class="ticks">
${reply.items.map(
  (item) =>
    html`<li><button name="lua-chon" value="${item.choice}" role="checkbox" aria-checked="${String(item.ticked)}"><span class="box" aria-hidden="true"></span><span>${item.label}${item.note ? html`<small>${item.note}</small>` : null}</span></button></li>`,
)}
</ul>
</form>
<p>${phrases.say('site.talk.ticked', { count: ticked, of: reply.items.length })}</p>
${ready(reply.ready ?? [], phrases)}
${clips(reply.clips ?? [], phrases)}`
}

function position({ position }: StepReply | ChecklistReply, phrases: Phrases): Html {
  const { number, of, flowTitle } = position
  return html`<p class="number">${phrases.say('site.lifeEvents.step', { number, of })} · ${flowTitle}</p>`
}

function ready(things: readonly string[], phrases: Phrases): Html | null {
  if (things.length === 0) return null
  return html`<h3>${phrases.say('flow.ready')}</h3>${lines(things.map((text) => ({ text })))}`
}

function clips(all: NonNullable<StepReply['clips']>, phrases: Phrases): Html | null {
  if (all.length === 0) return null
  return html`<h3>${phrases.say('site.clips')}</h3><ul class="lines">${all.map(
    ({ title, url, length, shows }) =>
      html`<li class="marked">${outLink(phrases.say('site.clip', { title, length }), url)}<small>${shows}</small></li>`,
  )}</ul>`
}

function choices(all: readonly Choice[], { phrases, hidden, isNewest }: ReplyParts): Html | null {
  if (all.length === 0) return null
  return html`<form method="post" action="/tro-chuyen">${hidden}
<p class="choices${isNewest ? '' : ' old'}" role="group" aria-label="${phrases.say('site.talk.choices')}">
${all.map(({ label, choice }) => html`<button class="button" name="lua-chon" value="${choice}">${label}</button>`)}
</p>
</form>`
}
