/** How a step ends a turn: what is common to every ending in one place. */

import type { Facet } from '../knowledge/schema/intent.ts'
import type { WalkEvent } from './flows/walk-event.ts'
import type { Lookup, Turn } from './mind.ts'
import type { Now } from './now.ts'
import type { Outcome } from './outcome.ts'
import type { Choice, Reply } from './reply.ts'
import type { Offer, State } from './state.ts'
import type { TurnInput } from './turn-input.ts'

type Ending = {
  readonly outcome: Outcome
  readonly replies: readonly Reply[]
  /** What changes in the state; the rest stays, the count of misses falls back to none. */
  readonly state?: Partial<Omit<State, 'version'>>
  readonly facets?: readonly Facet[]
  /** What the choices are a question about. */
  readonly said?: string
  readonly considered?: readonly string[]
  readonly lookups?: readonly Lookup[]
  readonly walk?: WalkEvent
}

/** A finished turn. */
export function end({ state, now }: TurnInput, ending: Ending): Turn {
  const { awaitingPlace: _place, awaitingLetter: _letter, consenting: _consent, ...kept } = state
  const offered = offerOf(ending.replies, ending, now)
  return {
    state: { ...kept, misses: 0, awaitingCode: false, verifying: null, offered, ...ending.state },
    outcome: ending.outcome,
    replies: ending.replies,
    lookups: ending.lookups ?? [],
    considered: ending.considered ?? [],
    ...(ending.walk ? { walk: ending.walk } : {}),
  }
}

/** What the last reply with choices offers, papers to tick first; null when there is none. */
export function offerOf(
  replies: readonly Reply[],
  {
    facets = [],
    said = null,
  }: { readonly facets?: readonly Facet[]; readonly said?: string | null },
  now: Now,
): Offer | null {
  const last = replies.findLast((reply) => (reply.choices ?? []).length > 0)
  const papers = last?.kind === 'checklist' ? last.items : []
  const choices = [...papers, ...(last?.choices ?? [])]
  const options = choices.map(({ label, choice }) => ({ label, choice }))
  return options.length > 0 ? { options, facets, said, at: now.instant } : null
}

/** A plain sentence with choices. */
export function textReply(text: string, choices: readonly Choice[] = []): Reply {
  return choices.length > 0 ? { kind: 'text', text, choices } : { kind: 'text', text }
}
