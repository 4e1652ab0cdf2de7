/** What another answer changes: papers that come or go, fees, periods. */

import { currentFacts } from '../../knowledge/effective.ts'
import type { Procedure } from '../../knowledge/schema/procedure.ts'
import { benefitLines } from '../answer/benefits.ts'
import { feeLines } from '../answer/fees.ts'
import { sectionOf } from '../answer/sections.ts'
import type { TurnInput } from '../turn-input.ts'
import { personalProcedure } from './personal-procedure.ts'

type Change = { readonly before: readonly string[]; readonly after: readonly string[] }

/** One sentence for each thing that changes, or one that nothing does. */
export function changesBetween(
  procedure: Procedure,
  { before, after }: Change,
  input: TurnInput,
): readonly string[] {
  const { world, now } = input
  const { phrases } = world.knowledge
  const [was, is] = [before, after].map((chosen) => personalProcedure(procedure, chosen, world))
  if (!was || !is) return []
  const difference = (lines: (one: Procedure) => readonly string[]) => ({
    added: lines(is).filter((line) => !lines(was).includes(line)),
    gone: lines(was).filter((line) => !lines(is).includes(line)),
  })
  const papers = difference(({ documents }) =>
    currentFacts(documents, now.today).map(({ name }) => name),
  )
  const fees = difference((one) => feeLines(one, now.today, phrases).map(({ text }) => text))
  const benefits = difference((one) =>
    benefitLines(one, now.today, phrases).map(({ text }) => text),
  )
  const periods = difference((one) =>
    sectionOf('duration', one, { world, today: now.today }).lines.map(({ text }) => text),
  )
  const told = [
    ...list(papers.added, (items) => phrases.say('cases.added', { items })),
    ...list(papers.gone, (items) => phrases.say('cases.dropped', { items })),
    ...list(fees.added, (items) => phrases.say('cases.newFee', { items })),
    ...list(fees.gone, (items) => phrases.say('cases.oldFee', { items })),
    ...list(benefits.added, (items) => phrases.say('cases.newBenefit', { items })),
    ...list(periods.added, (items) => phrases.say('cases.newPeriod', { items })),
  ]
  return told.length > 0 ? told : [phrases.say('cases.noChange')]
}

function list(items: readonly string[], say: (items: string) => string): readonly string[] {
  const plain = items.map((item) => item.replace(/\.$/, ''))
  return items.length > 0 ? [say(plain.join('; '))] : []
}
