/** Which messages are letters of somebody else: forwarded, pasted, or asked for. */

import { hasLetterMarks, letterSentences } from '../../vietnamese/letter.ts'
import type { Message } from '../message.ts'
import type { State } from '../state.ts'

export type Letter = {
  readonly sentences: readonly string[]
  /** Told by the platform, or asked for: then it is a letter whatever it looks like. */
  readonly isSure: boolean
}

/** Shortest message with the marks of a letter, and without them, in characters. */
const shortest = { marked: 200, plain: 300, sure: 12 }

/** The letter in a message; null where it is none. */
export function letterIn(message: Message, state: State): Letter | null {
  if (message.kind !== 'text') return null
  const { text } = message
  const isSure = Boolean(message.forwarded ?? state.awaitingLetter) && text.length >= shortest.sure
  const isLong =
    text.length >= shortest.plain || (text.length >= shortest.marked && hasLetterMarks(text))
  return isSure || isLong ? { sentences: letterSentences(text), isSure } : null
}
