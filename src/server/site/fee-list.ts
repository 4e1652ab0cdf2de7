/** Fees with the law and the days behind each. */

import type { Coming, FeeLine, ProcedurePage } from '../../conversation/pages/procedure-page.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import { type Html, html } from '../html.ts'
import { plainDate } from './dates.ts'
import { small } from './parts.ts'

/** What holds today, then what will hold from a later day; nothing without fees. */
export function fees({ fees: now, coming }: ProcedurePage, phrases: Phrases): Html | null {
  if (now.length === 0) return null
  return html`${feeList(now, phrases)}
${coming.map((later) => comingFees(later, phrases))}`
}

function comingFees({ from, lines: all }: Coming, phrases: Phrases): Html {
  return html`<h3>${phrases.say('site.fee.coming', { date: plainDate(from) })}</h3>
${feeList(all, phrases)}`
}

function feeList(all: readonly FeeLine[], phrases: Phrases): Html {
  const look = all.length > 1 ? 'marked' : 'single'
  return html`<ul class="lines">
${all.map((fee) => html`<li class="${look}">${fee.text}${small(fee.note)}${small(lawAndDays(fee, phrases))}</li>`)}
</ul>`
}

/** "Căn cứ: …. Áp dụng từ … đến hết …." */
function lawAndDays({ basis, from, to }: FeeLine, phrases: Phrases): string {
  return [
    ...(basis.length > 0 ? [phrases.say('site.fee.basis', { basis: basis.join('; ') })] : []),
    ...(from ? [phrases.say('site.fee.from', { date: plainDate(from) })] : []),
    ...(to ? [phrases.say('site.fee.to', { date: plainDate(to) })] : []),
  ].join(' ')
}
