/** Numbers below a thousand in words ("hai mươi mốt", "muoi lam"), with or without accents. */

import { fold } from './fold.ts'

/** A number at the start of a list of words, and how many words it took. */
export interface NumberRead {
  readonly value: number
  readonly length: number
  /** Said to the last digit ("không trăm linh năm"), so never short for five tenths. */
  readonly exact: boolean
}

const UNITS = bothSpellings({
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
})
const TEN = new Set(['mười', 'muoi'])
const TENS = new Set(['mươi', 'muoi', 'chục', 'chuc'])
const HUNDRED = new Set(['trăm', 'tram'])
const ODD = new Set(['linh', 'lẻ', 'le'])
// "ba lăm", "hai mốt": the ten is left out.
const SHORT_TENS = new Set(['lăm', 'lam', 'nhăm', 'nham', 'mốt'])

/** Reads a number from 0 to 999 at the start of the words; null when they start otherwise. */
export function readNumberWords(words: readonly string[]): NumberRead | null {
  const hundreds = readHundreds(words)
  const rest = words.slice(hundreds?.length ?? 0)
  const odd = hundreds !== null && has(ODD, rest[0])
  const tail = odd ? readUnit(rest.slice(1)) : readTens(rest)
  if (hundreds === null) return tail
  if (tail === null) return odd ? null : hundreds
  return {
    value: hundreds.value + tail.value,
    length: hundreds.length + tail.length + (odd ? 1 : 0),
    exact: true,
  }
}

function readHundreds(words: readonly string[]): NumberRead | null {
  const unit = readUnit(words)
  if (unit === null || !has(HUNDRED, words[1])) return null
  return { value: unit.value * 100, length: 2, exact: true }
}

function readTens(words: readonly string[]): NumberRead | null {
  if (has(TEN, words[0])) return withUnit(10, 1, words)
  const unit = readUnit(words)
  if (unit === null) return null
  if (has(TENS, words[1])) return withUnit(unit.value * 10, 2, words)
  return has(SHORT_TENS, words[1]) ? withUnit(unit.value * 10, 1, words) : unit
}

function withUnit(tens: number, length: number, words: readonly string[]): NumberRead {
  const unit = readUnit(words.slice(length))
  return { value: tens + (unit?.value ?? 0), length: length + (unit?.length ?? 0), exact: true }
}

function readUnit(words: readonly string[]): NumberRead | null {
  const value = UNITS.get(words[0] ?? '')
  return value === undefined ? null : { value, length: 1, exact: false }
}

function has(set: ReadonlySet<string>, word: string | undefined): boolean {
  return word !== undefined && set.has(word)
}

function bothSpellings(table: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  const entries = Object.entries(table)
  return new Map([...entries.map(([word, value]) => [fold(word), value] as const), ...entries])
}
