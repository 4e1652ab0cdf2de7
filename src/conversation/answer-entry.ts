/** The turn that answers about one procedure of the catalogue and remembers it as the subject. */

import type { CatalogueEntry } from '../knowledge/catalogue.ts'
import { catalogueEntry, entryCode } from '../knowledge/catalogue.ts'
import type { ImportedProcedure } from '../knowledge/national/imported-procedure.ts'
import type { Facet } from '../knowledge/schema/intent.ts'
import { composeAnswer } from './answer/compose.ts'
import { composeImported } from './answer/imported.ts'
import { offReply } from './answer/off.ts'
import { end } from './ending.ts'
import { returnChoice } from './flows/flow-choices.ts'
import type { Lookup, Turn } from './mind.ts'
import type { Now } from './now.ts'
import type { AnswerReply } from './reply.ts'
import type { FlowState } from './state.ts'
import type { TurnInput } from './turn-input.ts'
import type { World } from './world.ts'

/** Answers; the details of a listed procedure are left to be looked up. */
export function answerEntry(
  entry: CatalogueEntry,
  facets: readonly Facet[],
  input: TurnInput,
): Turn {
  const code = entryCode(entry)
  const subject = { procedure: subjectOf(entry), at: input.now.instant }
  const common = { outcome: 'answered', state: { subject }, considered: [code], facets } as const
  const off = offReply(entry, facets, input.world)
  if (off) return end(input, { ...common, replies: [off] })
  if (entry.kind === 'listed' && entry.listing.detailed) {
    return end(input, { ...common, replies: [], lookups: [{ kind: 'procedure', code, facets }] })
  }
  const answer =
    entry.kind === 'curated'
      ? composeAnswer(entry.procedure, facets, input)
      : composeImported(entry, null, facets, input)
  return end(input, { ...common, replies: [withWayBack(answer, input.state.flow, input.world)] })
}

/** What the state keeps of the subject: an id, or the code of a listed procedure. */
function subjectOf(entry: CatalogueEntry): string {
  return entry.kind === 'curated' ? entry.procedure.id : entry.listing.code
}

type ProcedureLookup = Extract<Lookup, { readonly kind: 'procedure' }>

/** The turn with the answer about a listed procedure whose details have been looked up. */
export function withDetails(
  turn: Turn,
  lookup: ProcedureLookup,
  details: ImportedProcedure | null,
  { world, now }: { readonly world: World; readonly now: Now },
): Turn {
  const entry = catalogueEntry(world.knowledge, lookup.code)
  if (entry?.kind !== 'listed') return turn
  const answer = composeImported(entry, details, lookup.facets, { world, now })
  return { ...turn, replies: [...turn.replies, withWayBack(answer, turn.state.flow, world)] }
}

/** With a walkthrough under way, the way back to it is among the choices. */
function withWayBack(answer: AnswerReply, flow: FlowState | null, world: World): AnswerReply {
  return { ...answer, choices: [...returnChoice(flow, world), ...answer.choices] }
}
