/** Doing it for someone else: remembered, and said once. */

import { textReply } from './ending.ts'
import type { Turn } from './mind.ts'
import type { TurnInput } from './turn-input.ts'

/** Whether something is remembered that may belong to the speaker rather than to the one they help. */
export function holdsAnswers({ state: { flow, cases } }: TurnInput): boolean {
  const walked = flow !== null && (flow.step > 0 || flow.ticked.length > 0)
  return walked || cases.some(({ chosen }) => chosen.length > 0)
}

/** Whether the message says for the first time that it is for someone else. */
export function beginsHelping({ meaning, state, letter }: TurnInput): boolean {
  // What a letter says of helping is said by somebody else.
  return state.person === 0 && letter === null && meaning.steer.includes('helping')
}

/** With nothing remembered of the speaker's own, the talk is about the other person from here on. */
export function asHelper(input: TurnInput): TurnInput {
  if (!beginsHelping(input) || holdsAnswers(input)) return input
  return { ...input, state: { ...input.state, person: 1 } }
}

/** The turn with a word on helping before it, the first time; `input` is what the steps saw. */
export function withHelpingNotice(turn: Turn, input: TurnInput): Turn {
  const first = input.state.person === 1 && input.meaning.steer.includes('helping')
  const shown = turn.outcome === 'answered' || turn.outcome === 'walkthrough'
  if (!first || !shown || turn.state.person !== 1) return turn
  const notice = textReply(input.world.knowledge.phrases.say('person.notice'))
  return { ...turn, replies: [notice, ...turn.replies] }
}
