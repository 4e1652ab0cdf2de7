/** The turn that answers about one procedure of the catalogue and remembers it as the subject. */

import type { CatalogueEntry } from '../knowledge/catalogue.ts'
import { catalogueEntry, entryCode } from '../knowledge/catalogue.ts'
import type { ImportedProcedure } from '../knowledge/national/imported-procedure.ts'
import type { Facet } from '../knowledge/schema/intent.ts'
import { composeAnswer } from './answer/compose.ts'
import { composeImported } from './answer/imported.ts'
import { offReply } from './answer/off.ts'
import { end, textReply } from './ending.ts'
import { returnChoice } from './flows/flow-choices.ts'
import type { Lookup, Turn } from './mind.ts'
import type { Now } from './now.ts'
import { withShare } from './pass-on/share.ts'
import { subjectOf as sharedSubject } from './pass-on/subject.ts'
import { nearChoice } from './places/ask-for-place.ts'
import { deskText, localDesk } from './places/local-desk.ts'
import type { AnswerReply, Reply } from './reply.ts'
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
  const nearby = facets.includes('where') ? nearbyReplies(entry, input) : []
  if (entry.kind === 'listed' && entry.listing.detailed) {
    const lookups = [{ kind: 'procedure', code, facets } as const]
    return end(input, { ...common, replies: nearby, lookups })
  }
  const answer =
    entry.kind === 'curated'
      ? composeAnswer(entry.procedure, facets, input)
      : composeImported(entry, null, facets, input)
  const whole = withNearChoice(withWayBack(answer, input.state.flow, input.world), entry, input)
  const choices = withShare(whole.choices, sharedSubject(entry, facets), input.world)
  return end(input, { ...common, replies: [...nearby, { ...whole, choices }] })
}

/** Where to go in the citizen's own commune, once they told it. */
function nearbyReplies(entry: CatalogueEntry, { state, world }: TurnInput): readonly Reply[] {
  const desk = localDesk(entry)
  const commune = world.knowledge.units.communes.get(state.place ?? '')
  return desk && commune ? [textReply(deskText(desk, commune, world))] : []
}

/** Whoever asks where to go and has told no commune may tell it. */
function withNearChoice(answer: AnswerReply, entry: CatalogueEntry, input: TurnInput): AnswerReply {
  const { state, world } = input
  const { communes } = world.knowledge.units
  const isTold = communes.has(state.place ?? '')
  if (!answer.facets.includes('where') || isTold) return answer
  if (!localDesk(entry) || communes.size === 0) return answer
  const room = Math.max(mostChoices, answer.choices.length) - 1
  const choices = [...answer.choices.slice(0, room), nearChoice(subjectOf(entry), world)]
  return { ...answer, choices }
}

/** More would bury the answer on a phone. */
const mostChoices = 4

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
  const whole = withWayBack(answer, turn.state.flow, world)
  const choices = withShare(whole.choices, sharedSubject(entry, lookup.facets), world)
  return { ...turn, replies: [...turn.replies, { ...whole, choices }] }
}

/** With a walkthrough under way, the way back to it is among the choices. */
function withWayBack(answer: AnswerReply, flow: FlowState | null, world: World): AnswerReply {
  return { ...answer, choices: [...returnChoice(flow, world), ...answer.choices] }
}
