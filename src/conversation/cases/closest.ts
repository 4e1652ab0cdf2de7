/** Which of a few candidates a person's own words mean: by shared words, rarer ones counting more. */

import { fold } from '../../vietnamese/fold.ts'

export type Candidate<T> = { readonly value: T; readonly texts: readonly string[] }

/** Weight of a word that no candidate has. */
const foreign = 0.4
/** The best must be this far ahead of the next. */
const ahead = 0.2

const nothing: ReadonlySet<string> = new Set()

/**
 * The candidate that explains at least the share `least` (0–1) of the words, clearly before others;
 * `empty` are words, folded, that tell none apart.
 */
export function closest<T>(
  text: string,
  candidates: readonly Candidate<T>[],
  least: number,
  empty = nothing,
): T | undefined {
  const said = [...wordsOf(text)].filter((word) => !empty.has(word))
  const known = candidates.map(({ texts }) => new Set(texts.flatMap((one) => [...wordsOf(one)])))
  const holders = (word: string) => known.filter((words) => words.has(word)).length
  const weigh = (word: string) => (holders(word) > 0 ? 1 / holders(word) : foreign)
  const whole = sum(said.map(weigh))
  const scores = known.map(
    (words) => sum(said.filter((word) => words.has(word)).map(weigh)) / whole,
  )
  const order = scores.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0))
  const [best = -1, next = -1] = order
  const score = scores[best] ?? 0
  if (!(score >= least) || score - (scores[next] ?? 0) < ahead) return undefined
  return candidates[best]?.value
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(fold(text).match(/[a-z0-9]+/g) ?? [])
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
