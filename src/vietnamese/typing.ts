/** Reads a message word by word as raw typing, decoding it and weighing the evidence meanwhile. */

import { caseLike } from './keystrokes.ts'
import { isStopped, isSyllable } from './syllable.ts'
import { WEIGHTS } from './typing.data.ts'

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

const ADDRESS = /\S*(?:@|:\/\/|www\.|\.(?:vn|com|net|org)(?![a-z]))\S*/gi
const ADDRESS_SIGN = /[@/.]/

/** Decodes all words of a message and weighs them; web and mail addresses stay as they are. */
export function readTyping(text: string, method: TypingMethod): TypingReading {
  const shouting = text === text.toUpperCase()
  let score: number = WEIGHTS.prior
  const readWord = (word: string): string => {
    const lower = word.toLowerCase()
    const isAbbreviation = !shouting && word.length > 1 && word === word.toUpperCase()
    const typed = isAbbreviation || method.isPlain(lower) ? null : method.decode(lower)
    score += typed?.weight ?? weighUndecoded(lower)
    return typed === null ? word : caseLike(word, typed.text)
  }
  const readWords = (part: string) => part.replace(method.word, readWord)
  return { text: outsideAddresses(text, readWords), score }
}

function weighUndecoded(word: string): number {
  if (!isSyllable(word)) return WEIGHTS.other
  return isStopped(word) ? WEIGHTS.stopped : WEIGHTS.plain
}

function outsideAddresses(text: string, change: (part: string) => string): string {
  if (!ADDRESS_SIGN.test(text)) return change(text)
  let result = ''
  let end = 0
  for (const address of text.matchAll(ADDRESS)) {
    result += change(text.slice(end, address.index)) + address[0]
    end = address.index + address[0].length
  }
  return result + change(text.slice(end))
}
