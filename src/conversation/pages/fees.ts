/** Fees as a page shows them: the chat's own lines, with the law and the days behind each. */

import type { Fact } from '../../knowledge/schema/fact.ts'
import type { Fee, Procedure } from '../../knowledge/schema/procedure.ts'
import type { StatedLine } from '../answer/facts.ts'
import { feeLines } from '../answer/fees.ts'
import type { Now } from '../now.ts'
import type { World } from '../world.ts'
import type { Coming, FeeLine } from './procedure-page.ts'

/** The lines of a fee section with what their facts say besides. */
export function feesOnPage(
  lines: readonly StatedLine[],
  { fees }: Pick<Procedure, 'fees'>,
): readonly FeeLine[] {
  return lines.map((line) => feeOnPage(line, fees))
}

/** Rates that do not hold yet, by the day they begin. */
export function comingFees(
  procedure: Procedure,
  { world, now }: { readonly world: World; readonly now: Now },
): readonly Coming[] {
  const later = procedure.fees.filter(({ validFrom = '' }) => validFrom > now.today)
  const days = [...new Set(later.map(({ validFrom = '' }) => validFrom))].sort()
  return days.map((from) => {
    const fees = later.filter(({ validFrom }) => validFrom === from)
    const lines = feeLines({ ...procedure, fees }, from, world.knowledge.phrases)
    return { from, lines: feesOnPage(lines, { fees }) }
  })
}

function feeOnPage({ text, note, facts }: StatedLine, fees: readonly Fee[]): FeeLine {
  const behind = fees.filter((fee) => facts.includes(fee as Fact))
  // A reduction stands before its base rate: its days are those of the line.
  const timed = behind.find(({ kind }) => kind !== 'base') ?? behind[0]
  return {
    text,
    ...(note ? { note } : {}),
    basis: [...new Set(behind.flatMap(({ basis }) => basis ?? []))],
    from: timed?.validFrom ?? null,
    to: timed?.validTo ?? null,
  }
}
