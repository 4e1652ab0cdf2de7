/** What a button of a walkthrough does. */

import { isCurrent } from '../../knowledge/flows.ts'
import type { Flow } from '../../knowledge/schema/flow.ts'
import type { Action } from '../action.ts'
import { encodeAction } from '../action.ts'
import { endOff } from '../end-off.ts'
import { end, textReply } from '../ending.ts'
import type { Turn } from '../mind.ts'
import type { TurnInput } from '../turn-input.ts'
import { facetIntent } from '../world.ts'
import { move } from './move.ts'
import { paperOf } from './papers.ts'
import { showTrouble } from './troubles.ts'
import type { Walk } from './walk.ts'
import { showStep, ticksOf, viewOf } from './walk.ts'

export type FlowAction = Extract<Action, { readonly kind: 'flow' | 'tick' | 'trouble' }>

/** Does a move, a tick or shows the way out of a trouble; null when the walkthrough has gone. */
export function performFlow(action: FlowAction, input: TurnInput): Turn | null {
  const flow = input.world.knowledge.flows.get(action.flow)
  if (!flow?.steps[action.step]) return null
  const off = endOff(flow.procedure, input)
  if (off) return off
  if (!isCurrent(flow, input.now.today)) return outdated(flow, input)
  const walk = { flow, input }
  switch (action.kind) {
    case 'flow':
      return move(walk, action.step, action.move)
    case 'tick':
      return tick(walk, action.step, action.item)
    case 'trouble':
      return showTrouble(walk, action.step, action.item)
    default:
      return action satisfies never
  }
}

function tick(walk: Walk, at: number, item: string): Turn | null {
  const { ticked, skipped } = ticksOf(walk)
  const view = viewOf(walk, at)
  const paper = view && paperOf(view, item)
  if (!paper) return null
  const now = ticked.includes(paper.id)
    ? ticked.filter((id) => id !== paper.id)
    : [...ticked, paper.id]
  return showStep(walk, at, { ticks: { ticked: now, skipped } })
}

/** Steps that no longer hold are not shown; how to file today is one tap away. */
function outdated(flow: Flow, input: TurnInput): Turn {
  const { world } = input
  const ask = { kind: 'ask', procedure: flow.procedure, facets: ['how-online'] } as const
  const choice = { label: facetIntent(world, 'how-online').label, choice: encodeAction(ask) }
  return end(input, {
    outcome: 'walkthrough',
    replies: [textReply(world.knowledge.phrases.say('flow.outdated'), [choice])],
    state: { flow: null },
  })
}
