/** Finds numbers that belong to a person (identity, phone, tax, account) in a plain copy of a message. */

import { type Candidate, classify, type NumberPiece, standsAlone, wordsBefore } from './classify.ts'
import { dates, linkIds, type NumberKind, passportWords } from './numbers.data.ts'

type Group = { readonly digits: string; readonly start: number; readonly end: number }

/** All numbers of a person in a text, left to right. Codes should be blanked out before. */
export function findNumbers(text: string): readonly NumberPiece[] {
  const bare = text.replace(linkIds, blank).replace(dates, blank)
  const runs = [...bare.matchAll(digitRun)]
  const numbers = runs.flatMap((run) => piecesOf(groupsOf(run[0], run.index), bare))
  return [...numbers, ...passports(bare)].sort((a, b) => a.start - b.start)
}

/** The kind of a text that is nothing but one number; null when it is more, or no number of a person. */
export function readLoneNumber(text: string): NumberKind | null {
  const [piece] = findNumbers(text)
  return piece && standsAlone(piece, text) ? piece.kind : null
}

/** The text with a range made unreadable for the patterns, its length kept. */
export function blank(range: string): string {
  return '|'.repeat(range.length)
}

const digitRun = /\d+(?:[ \t.,()-]{1,3}\d+)*/g

function groupsOf(run: string, offset: number): readonly Group[] {
  return [...run.matchAll(/\d+/g)].map((match) => ({
    digits: match[0],
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }))
}

/** Takes the longest number at each group, then goes on behind it. */
function piecesOf(groups: readonly Group[], text: string): readonly NumberPiece[] {
  const pieces: NumberPiece[] = []
  let from = 0
  while (from < groups.length) {
    const found = longestAt(groups, from, text)
    if (found) pieces.push(found.piece)
    from = found ? found.next : from + 1
  }
  return pieces
}

/** No number of a person comes in more groups than a card number, plus one for a country code. */
const mostGroups = 6

function longestAt(groups: readonly Group[], from: number, text: string) {
  for (let next = Math.min(groups.length, from + mostGroups); next > from; next--) {
    const taken = groups.slice(from, next)
    if (!belongTogether(taken) || !isSetApart(groups, from, next, text)) continue
    const piece = classify(candidateOf(taken, text))
    if (piece) return { piece, next }
  }
  return null
}

/** A group that is a number by itself is not joined to others, save as the branch of a tax code. */
function belongTogether(taken: readonly Group[]): boolean {
  const [first = 0, ...others] = taken.map((group) => group.digits.length)
  if (others.length === 0) return true
  if (first === 10) return others.length === 1 && others[0] === 3
  return first <= 8 && others.every((length) => length <= 9)
}

/** Groups cut out of the middle of a longer dotted or dashed row (part of a mistyped code) are no number. */
function isSetApart(groups: readonly Group[], from: number, next: number, text: string): boolean {
  if (next - from === 1) return true
  const inside = separatorsOf(groups.slice(from, next), text)
  const [before = ' '] = separatorsOf(groups.slice(Math.max(0, from - 1), from + 1), text)
  const [after = ' '] = separatorsOf(groups.slice(next - 1, next + 1), text)
  return [before, after].every((outer) => /\s/.test(outer) || !inside.includes(outer))
}

function separatorsOf(groups: readonly Group[], text: string): readonly string[] {
  return groups.slice(1).map((group, index) => text.slice(groups[index]?.end, group.start))
}

function candidateOf(taken: readonly Group[], text: string): Candidate {
  const start = taken[0]?.start ?? 0
  const end = taken.at(-1)?.end ?? start
  return {
    digits: taken.map((group) => group.digits).join(''),
    lengths: taken.map((group) => group.digits.length).join('-'),
    separators: separatorsOf(taken, text),
    start,
    end,
    text,
  }
}

/** A letter and seven or eight digits count only where a passport is spoken of. */
function passports(text: string): readonly NumberPiece[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])\p{L}\d{7,8}(?![\p{L}\p{N}])/gu)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter(({ start }) => passportWords.test(wordsBefore({ text, start })))
    .map((range) => ({ kind: 'other', ...range }))
}
