/** The choices of a walkthrough. */

import type { Flow } from '../../knowledge/schema/flow.ts'
import type { FlowMove } from '../action.ts'
import { encodeAction } from '../action.ts'
import type { Choice } from '../reply.ts'
import type { FlowState } from '../state.ts'
import type { World } from '../world.ts'

/** Done, stuck, back, stop: what can be done at a step. */
export function stepChoices(flow: Flow, step: number, world: World): readonly Choice[] {
  const stuck = flow.steps[step]?.troubles.length ? [moveChoice(flow.id, step, 'stuck', world)] : []
  const back = step > 0 ? [moveChoice(flow.id, step, 'back', world)] : []
  return [
    moveChoice(flow.id, step, 'done', world),
    ...stuck,
    ...back,
    moveChoice(flow.id, step, 'stop', world),
  ]
}

/** Back to the step of an open walkthrough; none when there is none, or it was stopped. */
export function returnChoice(state: FlowState | null, world: World): readonly Choice[] {
  const flow = state ? world.knowledge.flows.get(state.flow) : undefined
  if (!state || !flow || state.paused) return []
  const label = world.knowledge.phrases.say('flow.return', { number: state.step + 1 })
  return [{ ...moveChoice(flow.id, state.step, 'show', world), label }]
}

/** One move as a choice. */
export function moveChoice(flow: string, step: number, move: FlowMove, world: World): Choice {
  return {
    label: world.knowledge.phrases.say(`flow.${move}`),
    choice: encodeAction({ kind: 'flow', flow, step, move }),
  }
}
