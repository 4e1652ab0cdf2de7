/** How a step ends a turn: what is common to every ending in one place. */

import type { Facet } from '../knowledge/schema/intent.ts'
import type { Turn } from './mind.ts'
import type { Outcome } from './outcome.ts'
import type { Choice, Reply } from './reply.ts'
import type { State } from './state.ts'
import type { TurnInput } from './turn-input.ts'

type Ending = {
  readonly outcome: Outcome
  readonly replies: readonly Reply[]
  /** What changes in the state; the rest stays, the count of misses falls back to none. */
  readonly state?: Partial<Omit<State, 'version'>>
  readonly facets?: readonly Facet[]
  readonly considered?: readonly string[]
}

/** A finished turn; the choices of its last reply can be taken by number or words in the next. */
export function end({ state, now }: TurnInput, ending: Ending): Turn {
  const choices =
    ending.replies.findLast((reply) => (reply.choices ?? []).length > 0)?.choices ?? []
  const options = choices.map(({ label, choice }) => ({ label, choice }))
  const offered =
    options.length > 0 ? { options, facets: ending.facets ?? [], at: now.instant } : null
  return {
    state: { ...state, misses: 0, awaitingCode: false, offered, ...ending.state },
    outcome: ending.outcome,
    replies: ending.replies,
    lookups: [],
    considered: ending.considered ?? [],
  }
}

/** A plain sentence with choices. */
export function textReply(text: string, choices: readonly Choice[] = []): Reply {
  return choices.length > 0 ? { kind: 'text', text, choices } : { kind: 'text', text }
}
