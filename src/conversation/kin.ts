/** Procedures that go together: the content names one beside the other, or one turn in life leads to both. */

import type { CatalogueEntry } from '../knowledge/catalogue.ts'
import { catalogueEntry } from '../knowledge/catalogue.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Procedure } from '../knowledge/schema/procedure.ts'
import { entryRef } from './choices.ts'

type Kin = ReadonlyMap<string, ReadonlySet<string>>

const nobody: ReadonlySet<string> = new Set()

/** Knowledge never changes once it is loaded. */
const known = new WeakMap<Knowledge, Kin>()

/** The ids of the procedures that go together with one, itself left out. */
export function kinOf(entry: CatalogueEntry, knowledge: Knowledge): ReadonlySet<string> {
  const kin = known.get(knowledge) ?? kinAmong(knowledge)
  known.set(knowledge, kin)
  return kin.get(entryRef(entry).id) ?? nobody
}

function kinAmong(knowledge: Knowledge): Kin {
  const kin = new Map<string, Set<string>>()
  const join = (id: string, others: readonly string[]) => {
    const own = kin.get(id) ?? new Set()
    kin.set(id, own)
    for (const other of others) if (other !== id) own.add(other)
  }
  const idsOf = (refs: readonly string[]) => refs.flatMap((ref) => idOf(ref, knowledge))
  for (const procedure of knowledge.procedures.values()) {
    const neighbours = idsOf(neighboursOf(procedure))
    join(procedure.id, neighbours)
    for (const neighbour of neighbours) join(neighbour, [procedure.id])
  }
  for (const { procedures } of knowledge.lifeEvents.values()) {
    const lived = idsOf(procedures.map((step) => step.id))
    for (const id of lived) join(id, lived)
  }
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
