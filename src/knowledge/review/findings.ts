/** What content writers have to do something about, on a day. */

import type { Knowledge } from '../knowledge.ts'
import { datedFacts, reviewedRecords } from './dated-facts.ts'
import type { Part } from './gaps.ts'
import { gapsOn } from './gaps.ts'

export type Finding = { readonly file: string } & (
  | { readonly kind: 'gap'; readonly part: Part }
  /** A fact that is no longer said. */
  | { readonly kind: 'over'; readonly field: string; readonly says: string; readonly since: string }
  /** A record nobody has looked at in time. */
  | { readonly kind: 'due'; readonly reviewBy: string }
)

/** What will be wrong on `day`: gaps first, then facts that are over, then reviews that were due before. */
export function findingsOn(knowledge: Knowledge, day: string): readonly Finding[] {
  const over = datedFacts(knowledge).flatMap(({ file, field, says, validTo }) =>
    validTo !== undefined && validTo < day
      ? [{ file, kind: 'over', field, says, since: validTo } as const]
      : [],
  )
  const overdue = reviewedRecords(knowledge).filter(({ reviewBy }) => reviewBy < day)
  return [
    ...gapsOn(knowledge, day).map((gap) => ({ ...gap, kind: 'gap' as const })),
    ...over,
    ...overdue.map((record) => ({ ...record, kind: 'due' as const })),
  ]
}

/** The records to be reviewed by `day`, the oldest first. */
export function dueBy(knowledge: Knowledge, day: string): readonly Finding[] {
  return reviewedRecords(knowledge)
    .filter(({ reviewBy }) => reviewBy <= day)
    .toSorted((a, b) => (a.reviewBy < b.reviewBy ? -1 : 1))
    .map((record) => ({ ...record, kind: 'due' as const }))
}
