/** What a procedure can no longer answer on a day, because every fact about it is over or still to come. */

import { currentFacts } from '../effective.ts'
import type { Knowledge } from '../knowledge.ts'
import type { Fact } from '../schema/fact.ts'
import type { Procedure } from '../schema/procedure.ts'

/** Parts of a record; a citizen would read that nothing is known. */
export const parts = [
  'documents',
  'fees',
  'benefits',
  'durations',
  'places',
  'online',
  'result',
] as const
export type Part = (typeof parts)[number]

export type Gap = { readonly file: string; readonly part: Part }

const factsOf: Readonly<Record<Part, (procedure: Procedure) => readonly Fact[]>> = {
  documents: ({ documents }) => documents,
  fees: ({ fees }) => fees,
  benefits: ({ benefits }) => benefits,
  durations: ({ durations }) => durations.filter(({ kind }) => kind === 'handling'),
  // Where to hand in and who decides may end on different days: one missing is a gap.
  places: ({ places }) => [places.submit, places.decide],
  online: ({ online }) => [online],
  result: ({ result }) => [result],
}

/** The gaps of all procedures on `day` (ISO date). */
export function gapsOn(knowledge: Knowledge, day: string): readonly Gap[] {
  return [...knowledge.procedures.values()].flatMap((procedure) =>
    parts
      .filter((part) => isGap(part, procedure, day))
      .map((part) => ({ file: `content/procedures/${procedure.id}.yaml`, part })),
  )
}

function isGap(part: Part, procedure: Procedure, day: string): boolean {
  const facts = factsOf[part](procedure)
  const left = currentFacts(facts, day).length
  return part === 'places' ? left < facts.length : facts.length > 0 && left === 0
}
