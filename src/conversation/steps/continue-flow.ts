/** Words inside an open walkthrough: done, back, skip, stuck, stop, go on, go on elsewhere. */

import type { Steer } from '../../knowledge/schema/intent.ts'
import { fold } from '../../vietnamese/fold.ts'
import { decodeAction, type FlowMove } from '../action.ts'
import { performFlow } from '../flows/perform-flow.ts'
import { toldPaper } from '../flows/told-paper.ts'
import { toldTrouble } from '../flows/troubles.ts'
import type { Walk } from '../flows/walk.ts'
import type { Turn } from '../mind.ts'
import type { FlowState } from '../state.ts'
import { sureTopic } from '../topic.ts'
import type { Step, TurnInput } from '../turn-input.ts'

/** Words that turn "xong" and "phải" round, folded. */
const denial = /\b(?:chua|khong|ko)\b/

/** The order decides when words steer two ways: "không được, quay lại" goes back. */
const moves: readonly (readonly [Steer, FlowMove])[] = [
  ['elsewhere', 'code'],
  ['skip', 'skip'],
  ['stop', 'stop'],
  ['back', 'back'],
  ['resume', 'show'],
  ['go-on', 'done'],
  ['done', 'done'],
  ['yes', 'done'],
  ['stuck', 'stuck'],
]

/** What a stopped walkthrough still hears. */
const heardWhenPaused: readonly Steer[] = ['resume', 'go-on', 'elsewhere']

/** Steers the open walkthrough; other questions pass on and leave it open. */
export const continueFlow: Step = (input) => {
  const { flow } = input.state
  if (!flow) return null
  const { steer } = input.meaning
  const heard = flow.paused ? moves.filter(([word]) => heardWhenPaused.includes(word)) : moves
  const named = heard.find(([word]) => steer.includes(word))?.[1]
  const isBack = steer.includes('go-on') && (flow.paused || isAway(flow, input))
  // "Chưa xong" names the word and denies it: the step is shown again.
  const isAgain = named === 'done' && (isBack || denial.test(fold(input.text)))
  const move = isAgain ? 'show' : named
  if (!move || move === 'stuck') return flow.paused ? null : hearWords(flow, move, input)
  return performFlow({ kind: 'flow', flow: flow.flow, step: flow.step, move }, input)
}

/** Something else was answered since the step was shown: "tiếp tục" leads back to it. */
function isAway({ flow, step }: FlowState, { state }: TurnInput): boolean {
  return !(state.offered?.options ?? []).some(({ choice }) => {
    const action = decodeAction(choice)
    return (
      action?.kind === 'flow' &&
      action.flow === flow &&
      action.step === step &&
      action.move === 'done'
    )
  })
}

/** Share of the words a trouble must explain, told as a trouble and told plainly. */
const whenStuck = 0.55
const otherwise = 0.75
/** Fewer words than this tell of no trouble by themselves, more are a story. */
const plainTrouble = { shortest: 3, longest: 14 }

/** The paper or the trouble the words tell of, or the list when they only say that there is one. */
function hearWords(state: FlowState, move: 'stuck' | undefined, input: TurnInput): Turn | null {
  const flow = input.world.knowledge.flows.get(state.flow)
  if (!flow) return null
  const told = toldIn({ flow, input }, state.step, move)
  if (told) return performFlow({ ...told, flow: flow.id, step: state.step }, input)
  if (!move || sureTopic(input)) return null
  return performFlow({ kind: 'flow', flow: flow.id, step: state.step, move }, input)
}

type Told = { readonly kind: 'tick' | 'trouble'; readonly item: string }

function toldIn(walk: Walk, at: number, move: 'stuck' | undefined): Told | null {
  const { length } = walk.input.meaning
  if (length > plainTrouble.longest) return null
  const paper = toldPaper(walk, at)
  if (paper) return { kind: 'tick', item: paper.id }
  if (!move && length < plainTrouble.shortest) return null
  const trouble = toldTrouble(walk, at, move ? whenStuck : otherwise)
  return trouble ? { kind: 'trouble', item: trouble.id } : null
}
