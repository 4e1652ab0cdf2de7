/** Ranks topics for a question: how much of a name the question says, and how much of the question the name explains. */

import type { InvertedIndex, Name, Topic } from './inverted-index.ts'
import type { QuestionOptions } from './question.ts'
import { slotsOf } from './question.ts'
import { createRanking } from './ranking.ts'
import { createTally } from './tally.ts'
import type { WeightedToken } from './terms.ts'

/** The slice of content/search.yaml that scoring needs. */
export type Scoring = {
  readonly entries: Readonly<Record<Name['kind'], number>>
  readonly terms: { readonly otherMarks: number; readonly unknown: number }
  readonly aspects: {
    readonly unmentioned: number
    readonly unmet: number
    readonly denied: number
  }
  readonly topicShare: number
  readonly popularity: number
}

export type Hit = {
  readonly topic: Topic
  /** 0 nothing in common … about 1 said exactly so. */
  readonly score: number
  readonly why: Why
}

/** Why a topic was found: its best name and the shares behind the score. */
export type Why = {
  readonly name: Name
  readonly ofName: number
  readonly ofQuestion: number
}

export type Question = {
  readonly tokens: readonly WeightedToken[]
  /** Aspects asked for, and those said not to be meant, as bits. */
  readonly asked: number
  readonly denied: number
}

export type Search = (question: Question, limit: number) => readonly Hit[]

/** A search over an index; it keeps scratch arrays between questions, so it is quick. */
export function createSearch(
  index: InvertedIndex,
  scoring: Scoring,
  spelling: QuestionOptions['spelling'],
): Search {
  const tally = createTally(index, scoring.terms.otherMarks)
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
