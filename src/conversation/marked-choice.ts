/**
 * Whose button it is. What is tapped in a walkthrough or a personal list belongs to one person;
 * while someone helps others, such buttons carry the person's number (`…!2`), so that an old one
 * of the last neighbour never answers for the next.
 */

import type { Action } from './action.ts'
import { decodeAction } from './action.ts'
import type { Turn } from './mind.ts'
import type { Choice, Reply } from './reply.ts'

const mark = /!(\d{1,4})$/

export type MarkedAction = {
  readonly action: Action | null
  /** It belongs to another person than the one the talk is about now. */
  readonly ofAnother: boolean
}

/** What a tapped choice means for `person`. */
export function readChoice(choice: string, person: number): MarkedAction {
  const action = decodeAction(choice.replace(mark, ''))
  const owner = Number(mark.exec(choice)?.[1] ?? 0)
  return { action, ofAnother: action !== null && answersFor(action) && owner !== person }
}

/** The turn with its buttons marked for the person it is about. */
export function withMarks(turn: Turn): Turn {
  const { person } = turn.state
  return person === 0 ? turn : { ...turn, replies: turn.replies.map((one) => marked(one, person)) }
}

function marked(reply: Reply, person: number): Reply {
  const markOne = <T extends Pick<Choice, 'choice'>>(one: T): T => ({
    ...one,
    choice: markedChoice(one.choice, person),
  })
  const choices = reply.choices ? { choices: reply.choices.map(markOne) } : {}
  if (reply.kind === 'checklist') {
    return { ...reply, ...choices, items: reply.items.map(markOne) }
  }
  return { ...reply, ...choices }
}

function markedChoice(choice: string, person: number): string {
  const action = decodeAction(choice)
  return action && answersFor(action) ? `${choice}!${person}` : choice
}

/** Whether the tap changes what is remembered about a person; looking changes nothing. */
function answersFor(action: Action): boolean {
  if (action.kind === 'flow') return action.move !== 'show' && action.move !== 'stuck'
  return action.kind === 'tick' || (action.kind === 'case' && action.option !== null)
}
