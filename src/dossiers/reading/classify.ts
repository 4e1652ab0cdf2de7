/** Judges whether a run of digits is a number of a person, and which. */

import { fold } from '../../vietnamese/fold.ts'
import {
  idWords,
  moneyAfter,
  type Need,
  type NumberKind,
  numberShapes,
  numberWords,
  phoneWords,
  taxWords,
} from './numbers.data.ts'

export type NumberPiece = {
  readonly kind: NumberKind
  readonly start: number
  readonly end: number
}

/** A run of digits in groups, as typed: `0912 345 678`. */
export type Candidate = {
  readonly digits: string
  /** `4-3-3` */
  readonly lengths: string
  readonly separators: readonly string[]
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What a candidate is, judged by its digits, its groups and the words around; null = no number of a person. */
export function classify(candidate: Candidate): NumberPiece | null {
  if (candidate.digits.length < 9) return null
  const shape = numberShapes.find(
    ({ digits, groups, need }) =>
      digits.test(candidate.digits) && groups.test(candidate.lengths) && isMet(need, candidate),
  )
  if (!shape || looksLikeMoney(candidate)) return null
  return { kind: kindOf(shape.kind, candidate), start: startOf(candidate), end: candidate.end }
}

/** The words before settle what the digits leave open: a mobile without its zero, a tax code like a mobile. */
function kindOf(kind: NumberKind, candidate: Candidate): NumberKind {
  const before = wordsBefore(candidate)
  if (phoneWords.test(before)) return likeMobileWithoutZero(kind, candidate) ? 'phone' : kind
  const likeTaxCode = kind === 'phone' && candidate.digits.length === 10
  return likeTaxCode && taxWords.test(before) ? 'tax-code' : kind
}

function likeMobileWithoutZero(kind: NumberKind, { digits }: Candidate): boolean {
  return kind === 'old-id-card' && /^[35789]/.test(digits)
}

function isMet(need: Need, candidate: Candidate): boolean {
  if (need === 'nothing') return true
  if (announcesId(candidate)) return true
  // "Số 333-335-337" is a row of houses.
  if (need === 'id-word' || candidate.separators.some((one) => one.includes('-'))) return false
  return (
    numberWords.test(wordsBefore(candidate)) ||
    phoneWords.test(wordsBefore(candidate)) ||
    standsAlone(candidate, candidate.text)
  )
}

/** Amounts never start with 0, so nothing that does is ever taken for money. */
function looksLikeMoney(candidate: Candidate): boolean {
  if (candidate.digits.startsWith('0') || hasPlus(candidate)) return false
  if (moneyAfter.test(fold(candidate.text.slice(candidate.end, candidate.end + 12)))) return true
  if (announcesId(candidate)) return false
  return isThousands(candidate) || candidate.digits.endsWith('00000')
}

/** 150.000.000 */
function isThousands({ separators, lengths }: Candidate): boolean {
  return /^[1-3](?:-3)+$/.test(lengths) && separators.every((one) => one === '.' || one === ',')
}

function announcesId(candidate: Candidate): boolean {
  const after = fold(candidate.text.slice(candidate.end, candidate.end + 24))
  return idWords.test(wordsBefore(candidate)) || idWords.test(after)
}

/** The folded words in front of a place in a text. */
export function wordsBefore({
  text,
  start,
}: {
  readonly text: string
  readonly start: number
}): string {
  return fold(text.slice(Math.max(0, start - 40), start))
}

/** True when nothing else in the text is a letter or a digit. */
export function standsAlone(
  { start, end }: { readonly start: number; readonly end: number },
  text: string,
): boolean {
  return ![text.slice(0, start), text.slice(end)].some((side) => /[\p{L}\p{N}]/u.test(side))
}

/** A plus goes with the number, and so does a bracket that closes inside it: `(+84) 912…`. */
function startOf(candidate: Candidate): number {
  const start = hasPlus(candidate) ? candidate.start - 1 : candidate.start
  const closes = candidate.separators.some((one) => one.includes(')'))
  return closes && candidate.text[start - 1] === '(' ? start - 1 : start
}

/** `+84…` */
function hasPlus({ text, start }: Candidate): boolean {
  return text[start - 1] === '+'
}
