/** Words inside an open walkthrough: done, back, stuck, stop, go on. */

import type { Steer } from '../../knowledge/schema/intent.ts'
import { fold } from '../../vietnamese/fold.ts'
import type { FlowMove } from '../action.ts'
import { performFlow } from '../flows/perform-flow.ts'
import { sureTopic } from '../topic.ts'
import type { Step } from '../turn-input.ts'

/** Words that turn "xong" and "phải" round, folded. */
const denial = /\b(?:chua|khong|ko)\b/

/** The order decides when words steer two ways: "không được, quay lại" goes back. */
const moves: readonly (readonly [Steer, FlowMove])[] = [
  ['stop', 'stop'],
  ['back', 'back'],
  ['resume', 'show'],
  ['done', 'done'],
  ['yes', 'done'],
  ['stuck', 'stuck'],
]

/** Steers the open walkthrough; other questions pass on and leave it open. A stopped one only goes on. */
export const continueFlow: Step = (input) => {
  const { flow } = input.state
  if (!flow) return null
  const { steer } = input.meaning
  const heard = flow.paused ? moves.filter(([word]) => word === 'resume') : moves
  const named = heard.find(([word]) => steer.includes(word))?.[1]
  // "Chưa xong" names the word and denies it: the step is shown again.
  const move = named === 'done' && denial.test(fold(input.text)) ? 'show' : named
  if (!move || (move === 'stuck' && sureTopic(input))) return null
  return performFlow({ kind: 'flow', flow: flow.flow, step: flow.step, move }, input)
}
