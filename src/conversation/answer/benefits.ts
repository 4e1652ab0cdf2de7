/** What the citizen receives, as lines: allowances and support, never mixed with what they pay. */

import { currentFacts } from '../../knowledge/effective.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import type { Facet } from '../../knowledge/schema/intent.ts'
import type { Benefit, Procedure } from '../../knowledge/schema/procedure.ts'
import { formatMoney } from '../../vietnamese/money.ts'
import type { StatedLine } from './facts.ts'
import { state } from './facts.ts'
import { asSentence } from './sentence.ts'

/** The benefits in force on `today`. */
export function benefitLines(
  procedure: Procedure,
  today: string,
  phrases: Phrases,
): readonly StatedLine[] {
  return lines(procedure, today, phrases, (label, amount) =>
    phrases.say('benefit.line', { label, amount }),
  )
}

/** For whoever asks for the fee and may mean the money they get. */
export function receivedLines(
  procedure: Procedure,
  today: string,
  phrases: Phrases,
): readonly StatedLine[] {
  return lines(procedure, today, phrases, (label, amount) =>
    phrases.say('benefit.received', { label, amount }),
  )
}

/** The facets with the benefit after the fee, of a procedure that has one. */
export function withBenefit(facets: readonly Facet[], { benefits }: Procedure): readonly Facet[] {
  if (benefits.length === 0 || facets.includes('benefit')) return facets
  return facets.flatMap((facet) => (facet === 'fee' ? [facet, 'benefit' as const] : [facet]))
}

/** The procedure as its fee is told where the benefit stands beside it: nothing is said twice. */
export function withoutBenefits(procedure: Procedure): Procedure {
  return procedure.benefits.length === 0 ? procedure : { ...procedure, benefits: [] }
}

function lines(
  { benefits }: Procedure,
  today: string,
  phrases: Phrases,
  word: (label: string, amount: string) => string,
): readonly StatedLine[] {
  return currentFacts(benefits, today).map((benefit) => {
    const { label, amount, text, condition } = benefit
    const notes = [condition, amount === null ? undefined : text]
    const note = notes.flatMap((part) => (part ? [asSentence(part)] : [])).join(' ')
    return state(word(label, amountText(benefit, phrases)), benefit, note)
  })
}

function amountText({ amount, per, text = '' }: Benefit, phrases: Phrases): string {
  if (amount === null) return text
  return per ? phrases.say('fee.per', { amount: formatMoney(amount), per }) : formatMoney(amount)
}
