/** The choices of a walkthrough. */

import { isCurrent } from '../../knowledge/flows.ts'
import type { Flow } from '../../knowledge/schema/flow.ts'
import type { Procedure } from '../../knowledge/schema/procedure.ts'
import type { FlowMove } from '../action.ts'
import { encodeAction } from '../action.ts'
import { caseChoice } from '../cases/case-choices.ts'
import type { Now } from '../now.ts'
import type { Choice } from '../reply.ts'
import type { FlowState } from '../state.ts'
import type { World } from '../world.ts'
import type { FlowView } from './flow-view.ts'

/** What can be done at a step: go on, get unstuck, pass over, go back, stop. At most five. */
export function stepChoices(view: FlowView): readonly Choice[] {
  const { flow, step, index, world } = view
  const move = (how: FlowMove) => moveChoice(flow.id, index, how, world)
  const isLast = index === flow.steps.length - 1
  return [
    move('done'),
    ...(step.kind === 'checklist' ? ownCase(view) : []),
    ...(step.troubles.length > 0 ? [move('stuck')] : []),
    ...(isLast ? sendCodeChoice(flow, world) : [move('skip')]),
    ...(index > 0 ? [move('back')] : []),
    move('stop'),
  ]
}

function ownCase({ flow, world }: FlowView): readonly Choice[] {
  const procedure = world.knowledge.procedures.get(flow.procedure)
  return procedure ? caseChoice(procedure, world) : []
}

/** "Gửi mã hồ sơ cho tôi": hands over to looking a dossier up; none for a service without dossiers. */
export function sendCodeChoice(flow: Flow, { knowledge }: World): readonly Choice[] {
  if (!knowledge.procedures.get(flow.procedure)?.codes.length) return []
  const label = knowledge.phrases.say('flow.sendCode')
  return [{ label, choice: encodeAction({ kind: 'dossier' }) }]
}

/** Back to the step of an open walkthrough; none when there is none, or it was stopped. */
export function returnChoice(state: FlowState | null, world: World): readonly Choice[] {
  const flow = state ? world.knowledge.flows.get(state.flow) : undefined
  if (!state || !flow || state.paused) return []
  const label = world.knowledge.phrases.say('flow.return', { number: state.step + 1 })
  return [{ ...moveChoice(flow.id, state.step, 'show', world), label }]
}

/** Begins the walkthrough of a procedure; none when there is none that holds today. */
export function flowChoice(
  { walkthrough }: Procedure,
  { world, now }: { readonly world: World; readonly now: Now },
): readonly Choice[] {
  const { flows, phrases } = world.knowledge
  const flow = walkthrough === undefined ? undefined : flows.get(walkthrough)
  if (!flow || !isCurrent(flow, now.today)) return []
  return [{ ...moveChoice(flow.id, 0, 'show', world), label: phrases.say('choice.walk') }]
}

/** One move as a choice. */
export function moveChoice(flow: string, step: number, move: FlowMove, world: World): Choice {
  return {
    label: world.knowledge.phrases.say(`flow.${move}`),
    choice: encodeAction({ kind: 'flow', flow, step, move }),
  }
}
