/** Walking through the real walkthrough of khai sinh. */

import { encodeAction } from '../../src/conversation/action.ts'
import type { Turn } from '../../src/conversation/mind.ts'
import type { ChecklistReply, Position } from '../../src/conversation/reply.ts'
import type { Flow, FlowStep } from '../../src/knowledge/schema/flow.ts'
import { procedureOf, realKnowledge } from './real-mind.ts'
import type { Talk } from './talk.ts'

export const flow = flowOf('khai-sinh-truc-tuyen')

/** The papers of filing online. */
export const papers = procedureOf(flow.procedure).documents.filter(
  ({ channel }) => channel === 'any' || channel === 'online',
)

function flowOf(id: string): Flow {
  const found = realKnowledge.flows.get(id)
  if (!found) throw new Error(`expected content/flows/${id}.yaml`)
  return found
}

/** The step with an index from 0. */
export function stepAt(index: number): FlowStep {
  const step = flow.steps[index]
  if (!step) throw new Error(`expected a step ${index}`)
  return step
}

/** The button "done" of the step with an index from 0. */
export function done(step: number): string {
  return encodeAction({ kind: 'flow', flow: flow.id, step, move: 'done' })
}

/** Begins and goes on until `step`, counted from 1, is shown. */
export async function walkTo(step: number, talk: Talk): Promise<Turn> {
  let turn = await talk.choose(`w:${flow.id}:0:show`)
  for (let at = 0; at < step - 1; at++) turn = await talk.choose(done(at))
  return turn
}

/** The step shown, counted from 1; undefined when the turn shows none. */
export function stepIn(turn: Turn): number | undefined {
  return positionIn(turn)?.number
}

export function positionIn({ replies }: Turn): Position | undefined {
  const last = replies.at(-1)
  return last?.kind === 'step' || last?.kind === 'checklist' ? last.position : undefined
}

export function checklistIn({ replies }: Turn): ChecklistReply {
  const list = replies.find((reply) => reply.kind === 'checklist')
  if (list?.kind !== 'checklist') throw new Error('expected a checklist')
  return list
}
