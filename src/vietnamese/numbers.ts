/** Numbers and ordinals as people write them: "1.000.000", "50k", "mười lăm", "cái thứ hai". */

import { fold } from './fold.ts'
import { normalise } from './normalise.ts'
import { type NumberRead, readNumberWords } from './number-words.ts'

const SCALES: ReadonlyMap<string, number> = new Map([
  ...['k', 'nghìn', 'nghin', 'ngàn', 'ngan'].map((word) => [word, 1e3] as const),
  ...['tr', 'triệu', 'trieu'].map((word) => [word, 1e6] as const),
  ...['tỷ', 'tỉ', 'ty', 'ti'].map((word) => [word, 1e9] as const),
])
const NO_SCALE = Number.POSITIVE_INFINITY
const GROUPED = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/
const DECIMAL = /^\d{1,9}[.,]\d{1,2}$/
const WHOLE = /^\d{1,15}$/
const PIECE = /\d[\d.,]*\d|\d|\p{L}+/gu
const NUMBERISH = /^[\p{L}\d\s.,]{1,80}$/u

/** The number a text (or its tokens) consists of, nothing besides; null when it is no number. */
export function parseNumber(input: string | readonly string[]): number | null {
  const text = normalise(typeof input === 'string' ? input : input.join(' ')).toLowerCase()
  return NUMBERISH.test(text) ? readAmount(text.match(PIECE) ?? []) : null
}

/** Adds up groups of falling scale: 2 triệu + 500 nghìn; also 2tr5, 1 triệu rưỡi. */
function readAmount(pieces: readonly string[]): number | null {
  if (pieces.length === 0) return null
  let total = 0
  let scale = NO_SCALE
  let rest = pieces
  while (rest.length > 0) {
    if (isHalf(rest)) return scale === NO_SCALE ? null : total + scale / 2
    const read = readDigits(rest) ?? readNumberWords(rest)
    if (read === null) return null
    const unit = SCALES.get(rest[read.length] ?? '')
    rest = rest.slice(read.length + (unit === undefined ? 0 : 1))
    if (unit === undefined) return rest.length > 0 ? null : addTail(total, read, scale)
    if (unit >= scale) return null
    total += Math.round(read.value * unit)
    scale = unit
  }
  return total
}

function isHalf(rest: readonly string[]): boolean {
  return rest.length === 1 && fold(rest[0] ?? '') === 'ruoi'
}

/** What follows the last scale without one of its own: 2tr5 and 2tr500 are both 2.500.000. */
function addTail(total: number, { value, exact }: NumberRead, scale: number): number | null {
  if (scale === NO_SCALE) return value
  if (value < 10 && !exact) return total + (value * scale) / 10
  if (value >= 1e3) return null
  if (scale === 1e3) return total + value
  return value >= 100 ? total + (value * scale) / 1e3 : null
}

function readDigits(pieces: readonly string[]): NumberRead | null {
  const [piece = '', next = ''] = pieces
  if (GROUPED.test(piece)) return digits(Number(piece.replaceAll(/[.,]/g, '')))
  if (DECIMAL.test(piece)) return digits(Number(piece.replace(',', '.')))
  if (!WHOLE.test(piece)) return null
  if (fold(next) === 'tram') return { value: Number(piece) * 100, length: 2, exact: true }
  return digits(Number(piece))
}

function digits(value: number): NumberRead {
  return { value, length: 1, exact: false }
}
