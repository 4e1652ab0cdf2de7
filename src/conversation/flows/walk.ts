/** A walkthrough as one turn sees it: where the citizen is, what they ticked, and how the turn ends at a step. */

import type { Flow } from '../../knowledge/schema/flow.ts'
import { end } from '../ending.ts'
import type { Turn } from '../mind.ts'
import type { Reply } from '../reply.ts'
import type { FlowState } from '../state.ts'
import { chosenFor } from '../state.ts'
import type { TurnInput } from '../turn-input.ts'
import type { FlowView } from './flow-view.ts'
import { stepReply } from './step-reply.ts'
import type { WalkEvent } from './walk-event.ts'

/** A flow in a turn. */
export type Walk = { readonly flow: Flow; readonly input: TurnInput }

type Ticks = Pick<FlowState, 'ticked' | 'skipped'>

/** The open state of this walkthrough; null when it is not begun, or stopped. */
export function openState({ flow, input }: Walk): FlowState | null {
  const state = input.state.flow
  return state?.flow === flow.id && !state.paused ? state : null
}

/** Ticks outlive a stop. */
export function ticksOf({ flow, input }: Walk): Ticks {
  const state = input.state.flow
  if (state?.flow !== flow.id) return { ticked: [], skipped: [] }
  return { ticked: state.ticked, skipped: state.skipped }
}

/** The state at a step. */
export function stateAt(walk: Walk, step: number, ticks: Ticks = ticksOf(walk)): FlowState {
  const { ticked, skipped } = ticks
  const at = walk.input.now.instant
  return { flow: walk.flow.id, step, ticked, skipped, paused: false, at }
}

/** What a step's reply is made from; undefined when there is no such step. */
export function viewOf(
  walk: Walk,
  index: number,
  ticks: Ticks = ticksOf(walk),
): FlowView | undefined {
  const { flow, input } = walk
  const step = flow.steps[index]
  if (!step) return undefined
  const chosen = chosenFor(input.state, flow.procedure)
  const { world, now } = input
  return { flow, step, index, chosen, ...ticks, world, today: now.today }
}

type Shown = {
  readonly ticks?: Ticks
  /** Said before the step. */
  readonly before?: readonly Reply[]
  readonly event?: WalkEvent['what']
}

/** Ends the turn at a step and shows it. */
export function showStep(walk: Walk, index: number, shown: Shown = {}): Turn {
  const { flow, input } = walk
  const { ticks = ticksOf(walk), before = [], event } = shown
  const view = viewOf(walk, index, ticks)
  return end(input, {
    outcome: 'walkthrough',
    replies: [...before, ...(view ? [stepReply(view)] : [])],
    state: {
      flow: stateAt(walk, index, ticks),
      subject: { procedure: flow.procedure, at: input.now.instant },
    },
    considered: codesOf(walk),
    ...(event ? { walk: { flow: flow.id, step: index + 1, what: event } } : {}),
  })
}

/** The code of the procedure, for evaluation. */
export function codesOf({ flow, input }: Walk): readonly string[] {
  const procedure = input.world.knowledge.procedures.get(flow.procedure)
  return procedure?.codes.slice(0, 1).map(({ code }) => code) ?? []
}
