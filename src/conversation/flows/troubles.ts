/** "Tôi bị vướng": what often goes wrong at a step, and the way out. */

import { currentFacts } from '../../knowledge/effective.ts'
import type { Trouble } from '../../knowledge/schema/flow.ts'
import { encodeAction } from '../action.ts'
import { closest } from '../cases/closest.ts'
import { guideChoice, personChoice } from '../choices.ts'
import { end, textReply } from '../ending.ts'
import type { Turn } from '../mind.ts'
import { moveChoice } from './flow-choices.ts'
import type { Walk } from './walk.ts'
import { codesOf, stateAt } from './walk.ts'

/** Asks which trouble of the step it is. */
export function listTroubles(walk: Walk, at: number): Turn {
  const { flow, input } = walk
  const { world } = input
  const choices = troublesAt(walk, at).map((trouble) => ({
    label: trouble.problem,
    choice: encodeAction({ kind: 'trouble', flow: flow.id, step: at, item: trouble.id }),
  }))
  const ways = [moveChoice(flow.id, at, 'show', world), personChoice(world)]
  const text = world.knowledge.phrases.say(
    choices.length > 0 ? 'flow.whichTrouble' : 'flow.noTrouble',
  )
  return end(input, {
    outcome: 'walkthrough',
    replies: [{ kind: 'choices', text, choices: [...choices, ...ways] }],
    state: { flow: stateAt(walk, at) },
    considered: codesOf(walk),
    walk: { flow: flow.id, step: at + 1, what: 'stuck' },
  })
}

/** The way out of one trouble; a button from before troubles had names shows the list instead. */
export function showTrouble(walk: Walk, at: number, item: string): Turn | null {
  const trouble = troublesAt(walk, at).find(({ id }) => id === item)
  if (!trouble) return /^\d+$/.test(item) ? listTroubles(walk, at) : null
  const { flow, input } = walk
  const { world } = input
  const choices = [
    moveChoice(flow.id, at, 'done', world),
    moveChoice(flow.id, at, 'show', world),
    ...(trouble.guide ? guideChoice(trouble.guide, world) : []),
    personChoice(world),
  ]
  const weak = trouble.confidence === 'C' || trouble.confidence === 'D'
  const care = weak ? [world.knowledge.phrases.say('flow.care')] : []
  return end(input, {
    outcome: 'walkthrough',
    replies: [textReply([trouble.problem, trouble.answer, ...care].join('\n'), choices)],
    state: { flow: stateAt(walk, at) },
    considered: codesOf(walk),
    walk: { flow: flow.id, step: at + 1, what: 'stuck', trouble: trouble.id },
  })
}

/** The trouble of a step that the words tell of, when they explain at least the share `least`. */
export function toldTrouble(walk: Walk, at: number, least: number): Trouble | undefined {
  const candidates = troublesAt(walk, at).map((value) => ({ value, texts: [value.problem] }))
  return closest(walk.input.text, candidates, least, emptyWords)
}

/** Words of every complaint, folded: "tôi bị vướng", "làm không được rồi". */
const emptyWords = new Set(
  'toi em minh con bi vuong ket loi khong ko duoc chua roi lam thay hieu biet cho nay gi sao nhu the nao a'.split(
    ' ',
  ),
)

function troublesAt({ flow, input }: Walk, at: number): readonly Trouble[] {
  return currentFacts(flow.steps[at]?.troubles ?? [], input.now.today)
}
