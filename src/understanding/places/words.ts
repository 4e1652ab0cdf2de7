/** A message read for place names: words with marks and without, numbers without leading zeros. */

import type { Token } from '../../retrieval/token.ts'
import { tokenOf } from '../../retrieval/token.ts'
import { fold } from '../../vietnamese/fold.ts'
import { decodeTyping } from '../../vietnamese/input-method.ts'
import { normalise, normaliseForSearch } from '../../vietnamese/normalise.ts'
import { syllables } from '../../vietnamese/syllables.ts'

/** Stands for a comma: no name goes on behind it. */
export const pause: Token = { text: ',', key: ',', marked: false }

/** The words of a text of any spelling, with pauses between; `p12` is two. */
export function readWords(text: string): readonly Token[] {
  const lines = text.split('\n').map((line) => decodeTyping(normalise(line)).text)
  const clauses = lines
    .join(',')
    .split(/[,;()]+/)
    .map((clause) => syllables(normaliseForSearch(clause)).flatMap(pieces).map(tokenOf))
    .filter((clause) => clause.length > 0)
  return clauses.flatMap((clause, i) => (i > 0 ? [pause, ...clause] : clause))
}

/** `p.12`, `P12`, `q1`, `phuong12`; `01` is 1. */
const fused = /^(p|f|q|phường|phuong|quận|quan)(\d{1,2})$/u

function pieces(word: string): readonly string[] {
  const [, type, number] = fused.exec(word) ?? []
  if (type !== undefined && number !== undefined) return [type, plainNumber(number)]
  return word.split(/['’]/).flatMap((part) => (part === '' ? [] : [plainNumber(part)]))
}

function plainNumber(word: string): string {
  return /^0\d$/.test(word) ? word.slice(1) : word
}

/** A name in one piece, as `Plei Ku` and `Pleiku` are both written. */
export type Joined = { readonly text: string; readonly key: string }

/** The words from `start` to before `end` in one piece. */
export function join(words: readonly Token[], start: number, end: number): Joined {
  const part = words.slice(start, end)
  return { text: part.map(({ text }) => text).join(''), key: part.map(({ key }) => key).join('') }
}

/** A name as it stands in a list. */
export function joinName(name: string): Joined {
  const words = syllables(normaliseForSearch(name))
    .flatMap((word) => word.split(/['’]/))
    .filter((word) => word !== '')
    .map((word) => tokenOf(plainNumber(word)))
  return join(words, 0, words.length)
}

/** Whether what was typed can stand for `known`: letter by letter the same, or without its mark. */
export function canStandFor(typed: string, known: string): boolean {
  if (typed === known) return true
  const letters = [...known]
  const own = [...typed]
  return (
    own.length === letters.length &&
    own.every((letter, i) => letter === letters[i] || letter === fold(letters[i] ?? ''))
  )
}
