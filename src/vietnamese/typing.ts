/** Reads a message word by word as raw typing, decoding it and weighing the evidence meanwhile. */

import { caseLike } from './keystrokes.ts'
import { isStopped, isSyllable } from './syllable.ts'
import { ENGLISH, WEIGHTS } from './typing.data.ts'

/** A word that decodes to an accented syllable, and what that says about the message. */
export interface TypedWord {
  readonly text: string
  readonly weight: number
}

/** An input method as the reader sees it: what a word looks like, and how one lower-case word decodes. */
export interface TypingMethod {
  readonly word: RegExp
  readonly isPlain: (word: string) => boolean
  readonly decode: (word: string) => TypedWord | null
}

export interface TypingReading {
  /** The message with every decodable word decoded. */
  readonly text: string
  /** Above zero: the message is raw typing. */
  readonly score: number
}

const TWO_CAPITALS = /[A-Z][0-9]*[A-Z]/
const LOWER_CASE = /[a-z]/
const CHUNK = /\S+/g
const ADDRESS = /@|:\/\/|www\.|\.(?:vn|com|net|org)(?![a-z])/i
const ADDRESS_SIGN = /[@/.]/

/** Decodes all words of a message and weighs them; web and mail addresses stay as they are. */
export function readTyping(text: string, method: TypingMethod): TypingReading {
  const shouting = !LOWER_CASE.test(text)
  let score: number = WEIGHTS.prior
  const readWord = (word: string): string => {
    const lower = word.toLowerCase()
    const typed =
      (!shouting && isAbbreviation(word)) || method.isPlain(lower) ? null : method.decode(lower)
    score += ENGLISH.has(lower) ? WEIGHTS.english : (typed?.weight ?? weighUndecoded(lower))
    return typed === null ? word : caseLike(word, typed.text)
  }
  const readWords = (part: string) => part.replace(method.word, readWord)
  return { text: outsideAddresses(text, readWords), score }
}

function weighUndecoded(word: string): number {
  if (!isSyllable(word)) return WEIGHTS.other
  return isStopped(word) ? WEIGHTS.stopped : WEIGHTS.plain
}

function isAbbreviation(word: string): boolean {
  return TWO_CAPITALS.test(word) && !LOWER_CASE.test(word)
}

function outsideAddresses(text: string, change: (part: string) => string): string {
  if (!ADDRESS_SIGN.test(text)) return change(text)
  return text.replace(CHUNK, (chunk) => (ADDRESS.test(chunk) ? chunk : change(chunk)))
}
