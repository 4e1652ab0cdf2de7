/** A dossier code sent at the last step is what the walkthrough was for: it is finished. */

import type { State } from '../state.ts'
import type { TurnInput } from '../turn-input.ts'
import type { WalkEvent } from './walk-event.ts'

type Closed = { readonly state?: Partial<State>; readonly walk?: WalkEvent }

/** The ending of a walkthrough that stands at its last step; nothing for any other. */
export function closedWalk({ state, world }: TurnInput): Closed {
  const flow = state.flow && world.knowledge.flows.get(state.flow.flow)
  if (!flow || state.flow?.paused || state.flow?.step !== flow.steps.length - 1) return {}
  return {
    state: { flow: null },
    walk: { flow: flow.id, step: flow.steps.length, what: 'finished' },
  }
}
