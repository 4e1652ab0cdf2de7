/** Fees as lines: what holds today first, what it will be afterwards, who pays nothing. */

import { currentFacts } from '../../knowledge/effective.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import type { Fee, Procedure } from '../../knowledge/schema/procedure.ts'
import { formatDate } from '../../vietnamese/dates.ts'
import { formatMoney } from '../../vietnamese/money.ts'
import type { StatedLine } from './facts.ts'
import { asSentence } from './sentence.ts'

/** The fee rows in force on `today`; a reduction stands with the base rate of the same label. */
export function feeLines(
  procedure: Procedure,
  today: string,
  phrases: Phrases,
): readonly StatedLine[] {
  const fees = currentFacts(procedure.fees, today)
  const bases = fees.filter((fee) => fee.kind === 'base')
  const labels = new Set(bases.map((fee) => fee.label))
  const reductionOf = (base: Fee) =>
    fees.find((fee) => fee.kind === 'reduction' && fee.label === base.label)
  const others = fees.filter(
    (fee) => fee.kind === 'waiver' || (fee.kind === 'reduction' && !labels.has(fee.label)),
  )
  return [
    ...bases.map((base) => {
      const reduction = reductionOf(base)
      return reduction ? reducedLine(base, reduction, phrases) : baseLine(base, phrases)
    }),
    ...others.map((fee) => timedLine(fee, phrases)),
  ]
}

function baseLine(fee: Fee, phrases: Phrases): StatedLine {
  const text = phrases.say('fee.base', { label: fee.label, amount: amountText(fee, phrases) })
  return withNote(text, [fee], [fee.condition, fee.amount === null ? undefined : fee.text])
}

function reducedLine(base: Fee, reduction: Fee, phrases: Phrases): StatedLine {
  const text = phrases.say('fee.reduced', {
    label: base.label,
    amount: amountText(reduction, phrases),
    until: until(reduction),
    full: amountText(base, phrases),
  })
  const care = base.amount === null ? undefined : base.text
  return withNote(text, [base, reduction], [reduction.condition ?? base.condition, care])
}

function timedLine(fee: Fee, phrases: Phrases): StatedLine {
  const text = phrases.say('fee.timed', {
    label: fee.label,
    // "(đến hết …)" goes on with the sentence.
    amount: amountText(fee, phrases).replace(/\.$/, ''),
    until: until(fee),
  })
  return withNote(text, [fee], [fee.condition, fee.amount === null ? undefined : fee.text])
}

function withNote(
  text: string,
  facts: readonly Fee[],
  notes: readonly (string | undefined)[],
): StatedLine {
  const note = notes.flatMap((part) => (part ? [asSentence(part)] : [])).join(' ')
  return { text, facts, ...(note === '' ? {} : { note }) }
}

function until(fee: Fee): string {
  return formatDate(fee.validTo ?? '')
}

function amountText(fee: Fee, phrases: Phrases): string {
  if (fee.amount === null) return fee.text ?? ''
  if (fee.amount === 0) return phrases.say('fee.free')
  const amount = formatMoney(fee.amount)
  return fee.per ? phrases.say('fee.per', { amount, per: fee.per }) : amount
}
