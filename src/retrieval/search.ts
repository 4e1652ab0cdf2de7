/** Ranks topics for a question: how much of a name the question says, and how much of the question the name explains. */

import type { Hit, Question, Scoring } from './hit.ts'
import type { InvertedIndex, Topic } from './inverted-index.ts'
import type { QuestionOptions } from './question.ts'
import { slotsOf } from './question.ts'
import { createRanking } from './ranking.ts'
import { createTally, type Span } from './tally.ts'

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
  const spans = spansOf(index)
  const spansAmong = (ids: ReadonlySet<string>) => [...ids].flatMap((id) => spans.get(id) ?? [])
  return (question, limit) => {
    const slots = slotsOf(index, question.tokens, options)
    const total = slots.reduce((sum, slot) => sum + slot.mass, 0)
    if (total === 0) return []
    const touched = tally.count(slots, question.among ? spansAmong(question.among) : undefined)
    const hits = rank(touched, question, total, limit)
    tally.clear()
    return hits
  }
}

/** Where the names of each topic stand; those of one topic follow each other. */
function spansOf({ entries, topics }: InvertedIndex): ReadonlyMap<string, Span> {
  const spans = new Map<string, Span>()
  for (const [entry, { topic }] of entries.entries()) {
    const { id } = topics[topic] as Topic
    spans.set(id, { from: spans.get(id)?.from ?? entry, to: entry + 1 })
  }
  return spans
}
