/** Procedures that go together: the content names one beside the other, or one turn in life leads to both. */

import type { CatalogueEntry } from '../knowledge/catalogue.ts'
import { catalogueEntry } from '../knowledge/catalogue.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Procedure } from '../knowledge/schema/procedure.ts'
import { entryRef } from './choices.ts'

/** The ids of the procedures that go together with one, itself left out. */
export function kinOf(entry: CatalogueEntry, knowledge: Knowledge): ReadonlySet<string> {
  const { id, code } = entryRef(entry)
  const isIt = (ref: string) => ref === id || ref === code
  const named = entry.kind === 'curated' ? neighboursOf(entry.procedure) : []
  const naming = [...knowledge.procedures.values()]
    .filter((one) => neighboursOf(one).some(isIt))
    .map((one) => one.id)
  const lived = [...knowledge.lifeEvents.values()]
    .map(({ procedures }) => procedures.map((step) => step.id))
    .filter((steps) => steps.some(isIt))
  const refs = [...named, ...naming, ...lived.flat()]
  const kin = new Set(refs.flatMap((ref) => idOf(ref, knowledge)))
  kin.delete(id)
  return kin
}

function neighboursOf({ related }: Procedure): readonly string[] {
  return related.flatMap(({ id, code }) => id ?? code ?? [])
}

/** What the index calls a procedure, however it is referred to; nothing where it has gone. */
function idOf(ref: string, knowledge: Knowledge): readonly string[] {
  const entry = catalogueEntry(knowledge, ref)
  return entry ? [entryRef(entry).id] : []
}
