/** Ranks topics for a question: how much of a name the question says, and how much of the question the name explains. */

import type { Hit, Question, Scoring } from './hit.ts'
import type { InvertedIndex } from './inverted-index.ts'
import type { QuestionOptions } from './question.ts'
import { slotsOf } from './question.ts'
import { createRanking } from './ranking.ts'
import { createTally } from './tally.ts'

export type Search = (question: Question, limit: number) => readonly Hit[]

/** A search over an index; it keeps scratch arrays between questions, so it is quick. */
export function createSearch(
  index: InvertedIndex,
  scoring: Scoring,
  spelling: QuestionOptions['spelling'],
): Search {
  const tally = createTally(index, scoring.terms)
  const rank = createRanking(index, tally, scoring)
  const options = { spelling, unknown: scoring.terms.unknown }
  return (question, limit) => {
    const slots = slotsOf(index, question.tokens, options)
    const total = slots.reduce((sum, slot) => sum + slot.mass, 0)
    if (total === 0) return []
    const hits = rank(tally.count(slots), question, total, limit)
    tally.clear()
    return hits
  }
}
