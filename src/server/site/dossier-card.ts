/** How far a dossier has come: words first, then five steps told apart by sign and shape. */

import type { DossierReply } from '../../conversation/reply.ts'
import type { StepView } from '../../dossiers/view.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import { type Html, html } from '../html.ts'
import { plainMoment } from './dates.ts'
import { prose } from './parts.ts'

/** The view of a dossier; the plain text where there is none. */
export function dossierCard({ dossier, details = [], text }: DossierReply, phrases: Phrases): Html {
  if (!dossier) return prose(text)
  // What the citizen has to do comes before how far the dossier is.
  const isWaiting = dossier.group === 'waiting-citizen'
  const bar = dossier.step ? stepBar(dossier.step, phrases) : null
  const codes = [dossier.code, ...dossier.otherCodes].join(' / ')
  return html`<p class="number">${phrases.say('dossier.code', { code: codes })}</p>
<h3>${dossier.statusText}</h3>
${dossier.groupLabel ? html`<p><span class="badge ${isWaiting ? 'warm' : dossier.group === 'result-ready' ? 'gold' : ''}">${dossier.groupLabel}</span></p>` : null}
${isWaiting ? null : bar}
${dossier.sentence ? prose(dossier.sentence) : null}
${dossier.action ? html`<p><strong>${phrases.say('dossier.action', { action: dossier.action })}</strong></p>` : null}
${isWaiting ? bar : null}
${details.length > 0 ? prose(details.join('\n')) : null}
<p class="because">${phrases.say('dossier.asOf', { source: dossier.sourceName, time: plainMoment(dossier.asOf) })}</p>`
}

/** What stands in the segment of the step a dossier is at. */
const signs = { current: '●', done: '✓', paused: 'Ⅱ', ended: '✕' } as const

function stepBar(step: StepView, phrases: Phrases): Html {
  const { n, of, label, state } = step
  const numbers = Array.from({ length: of }, (_, index) => index + 1)
  return html`<div class="step-bar">
<p>${phrases.say(`dossier.step.${state}`, { n, of, label })}</p>
<ol aria-hidden="true">${numbers.map((number) => html`<li class="${stateAt(number, step)}">${signAt(number, step)}</li>`)}</ol>
</div>`
}

function stateAt(number: number, { n, state }: StepView): string {
  if (number < n) return 'done'
  return number === n ? state : 'ahead'
}

function signAt(number: number, { n, state }: StepView): string {
  if (number < n) return signs.done
  return number === n ? signs[state] : String(number)
}
