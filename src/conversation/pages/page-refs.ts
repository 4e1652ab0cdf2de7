/** What pages link to: names with the address part that leads there. */

import { catalogueEntry } from '../../knowledge/catalogue.ts'
import { isCurrent } from '../../knowledge/flows.ts'
import type { Related } from '../../knowledge/schema/procedure.ts'
import { entryRef } from '../choices.ts'
import type { Now } from '../now.ts'
import type { ProcedureRef } from '../reply.ts'
import type { World } from '../world.ts'

type Given = { readonly world: World; readonly now: Now }

/** A field, life event, guide or walkthrough. */
export type Named = { readonly id: string; readonly title: string }

/** A neighbouring procedure and the question that tells the two apart; `to` is null where nothing is known of it. */
export type RelatedRef = {
  readonly name: string
  readonly question: string
  readonly to: string | null
}

/** The neighbours of a procedure. */
export function relatedRefs(
  related: readonly Related[],
  { knowledge }: World,
): readonly RelatedRef[] {
  return related.map(({ id, code, name, question }) => {
    const entry = catalogueEntry(knowledge, id ?? code ?? '')
    return { name, question, to: entry ? entryRef(entry).id : null }
  })
}

/** The life events that lead to a procedure. */
export function lifeEventsWith(names: readonly string[], { knowledge }: World): readonly Named[] {
  return [...knowledge.lifeEvents.values()]
    .filter(({ procedures }) => procedures.some(({ id }) => names.includes(id)))
    .map(({ id, title }) => ({ id, title }))
}

/** The guides out of trouble that belong to a procedure. */
export function guidesWith(names: readonly string[], { knowledge }: World): readonly Named[] {
  return [...knowledge.guides.values()]
    .filter(({ procedures }) => procedures.some((ref) => names.includes(ref)))
    .map(({ id, title }) => ({ id, title }))
}

/** The walkthrough of a procedure, where every step of it holds today. */
export function walkOf(walkthrough: string | undefined, { world, now }: Given): Named | null {
  const flow = walkthrough === undefined ? undefined : world.knowledge.flows.get(walkthrough)
  return flow && isCurrent(flow, now.today) ? { id: flow.id, title: flow.title } : null
}

/** How a procedure of the catalogue is named; null when there is none of that id or code. */
export function procedureRefOf(ref: string, { knowledge }: World): ProcedureRef | null {
  const entry = catalogueEntry(knowledge, ref)
  return entry ? entryRef(entry) : null
}
