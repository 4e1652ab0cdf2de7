/** Ranks topics for a question: how much of a name the question says, and how much of the question the name explains. */

import type { Hit, Question, Scoring } from './hit.ts'
import type { InvertedIndex } from './inverted-index.ts'
import type { QuestionOptions } from './question.ts'
import { slotsOf } from './question.ts'
import { createRanking } from './ranking.ts'
import { createTally } from './tally.ts'
import type { WeightedToken } from './terms.ts'

export type Search = (question: Question, limit: number) => readonly Hit[]

/**
 * A search over an index; it keeps scratch arrays between questions, so it is quick. A turn asks several
 * things of the same words, so what was counted last stays until other words are asked for.
 */
export function createSearch(
  index: InvertedIndex,
  scoring: Scoring,
  spelling: QuestionOptions['spelling'],
): Search {
  const tally = createTally(index, scoring.terms.otherMarks)
  const ranking = createRanking(index, tally, scoring)
  const options = { spelling, unknown: scoring.terms.unknown }
  let counted: readonly WeightedToken[] = []

  function count(tokens: readonly WeightedToken[]): void {
    counted = []
    tally.clear()
    const slots = slotsOf(index, tokens, options)
    const total = slots.reduce((sum, slot) => sum + slot.mass, 0)
    ranking.weigh(total === 0 ? noEntries : tally.count(slots), tokens, total)
    counted = tokens
  }

  return (question, limit) => {
    if (!areSame(counted, question.tokens)) count(question.tokens)
    return counted.length === 0 ? [] : ranking.best(question, limit)
  }
}

const noEntries = new Uint32Array(0)

function areSame(some: readonly WeightedToken[], others: readonly WeightedToken[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ token, weight }, i) => {
      const other = others[i]
      return other?.token.text === token.text && other.weight === weight
    })
  )
}
