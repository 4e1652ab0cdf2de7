/** Which facts hold on a day: an expired or future fact is never served as current. */

import type { Fact } from './schema/fact.ts'

type Dated = Pick<Fact, 'validFrom' | 'validTo'>

/** Whether a fact holds on `today` (ISO date); both ends are included. */
export function inForce(fact: Dated, today: string): boolean {
  if (fact.validFrom !== undefined && today < fact.validFrom) return false
  return fact.validTo === undefined || today <= fact.validTo
}

/** The facts that hold on `today`. */
export function currentFacts<T extends Dated>(facts: readonly T[], today: string): readonly T[] {
  return facts.filter((fact) => inForce(fact, today))
}
