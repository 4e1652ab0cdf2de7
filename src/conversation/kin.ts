/** Procedures that go together: the content names one beside the other, one turn in life leads to both, or both are about one paper. */

import type { CatalogueEntry } from '../knowledge/catalogue.ts'
import { catalogueEntry } from '../knowledge/catalogue.ts'
import type { Knowledge } from '../knowledge/knowledge.ts'
import type { Procedure } from '../knowledge/schema/procedure.ts'
import { tokenise } from '../retrieval/token.ts'
import { entryRef } from './choices.ts'

/** Knowledge never changes once it is loaded. */
const found = new WeakMap<Knowledge, Map<string, ReadonlySet<string>>>()

/** The ids of the procedures that go together with one, itself left out. */
export function kinOf(entry: CatalogueEntry, knowledge: Knowledge): ReadonlySet<string> {
  const { id } = entryRef(entry)
  const known = found.get(knowledge) ?? new Map<string, ReadonlySet<string>>()
  found.set(knowledge, known)
  const kin = known.get(id) ?? findKin(entry, knowledge)
  known.set(id, kin)
  return kin
}

function findKin(entry: CatalogueEntry, knowledge: Knowledge): ReadonlySet<string> {
  const { id, code } = entryRef(entry)
  const isIt = (ref: string) => ref === id || ref === code
  const named = entry.kind === 'curated' ? neighboursOf(entry.procedure) : []
  const naming = [...knowledge.procedures.values()]
    .filter((one) => neighboursOf(one).some(isIt))
    .map((one) => one.id)
  const lived = [...knowledge.lifeEvents.values()]
    .map(({ procedures }) => procedures.map((step) => step.id))
    .filter((steps) => steps.some(isIt))
  const refs = [...named, ...naming, ...lived.flat(), ...aboutTheSame(entry, knowledge)]
  const kin = new Set(refs.flatMap((ref) => idOf(ref, knowledge)))
  kin.delete(id)
  return kin
}

/** Curated procedures whose titles name the same thing: "sang tên sổ đỏ", "cấp lại sổ đỏ bị mất". */
function aboutTheSame(entry: CatalogueEntry, knowledge: Knowledge): readonly string[] {
  const { title } = entryRef(entry)
  const titled = titledBy(knowledge)
  return [...new Set(pairsOf(title))].flatMap((pair) => {
    const ids = titled.get(pair) ?? []
    return ids.length <= mostTitled ? ids : []
  })
}

/** Two syllables in more titles than these ("đăng ký") name no one thing. */
const mostTitled = 8

const titledIn = new WeakMap<Knowledge, ReadonlyMap<string, readonly string[]>>()

/** The curated procedures by every two neighbouring syllables of their titles. */
function titledBy(knowledge: Knowledge): ReadonlyMap<string, readonly string[]> {
  const known = titledIn.get(knowledge)
  if (known) return known
  const titled = new Map<string, string[]>()
  for (const { id, title } of knowledge.procedures.values()) {
    for (const pair of new Set(pairsOf(title))) {
      const ids = titled.get(pair)
      if (ids) ids.push(id)
      else titled.set(pair, [id])
    }
  }
  titledIn.set(knowledge, titled)
  return titled
}

function pairsOf(title: string): readonly string[] {
  const texts = tokenise(title).map(({ text }) => text)
  return texts.slice(1).map((text, i) => `${texts[i]} ${text}`)
}

function neighboursOf({ related }: Procedure): readonly string[] {
  return related.flatMap(({ id, code }) => id ?? code ?? [])
}

/** What the index calls a procedure, however it is referred to; nothing where it has gone. */
function idOf(ref: string, knowledge: Knowledge): readonly string[] {
  const entry = catalogueEntry(knowledge, ref)
  return entry ? [entryRef(entry).id] : []
}
