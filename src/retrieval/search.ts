/** Ranks topics for a question: how much of a name the question says, and how much of the question the name explains. */

import type { Aspects, InvertedIndex, Name, Topic } from './inverted-index.ts'
import type { QuestionOptions } from './question.ts'
import { slotsOf } from './question.ts'
import type { Tally } from './tally.ts'
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
  readonly questionShare: number
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
  const options = { spelling, unknown: scoring.terms.unknown }
  return (question, limit) => {
    const slots = slotsOf(index, question.tokens, options)
    const total = slots.reduce((sum, slot) => sum + slot.mass, 0)
    if (total === 0) return []
    const touched = tally.count(slots)
    const hits = bestOfTopics(index, tally, touched, { scoring, total, question })
    tally.clear()
    return hits.sort((a, b) => b.score - a.score).slice(0, limit)
  }
}

type Given = {
  readonly scoring: Scoring
  readonly total: number
  readonly question: Question
}

function bestOfTopics(
  index: InvertedIndex,
  tally: Tally,
  touched: readonly number[],
  given: Given,
): Hit[] {
  const best = new Map<number, Candidate>()
  let top = 0
  for (const entry of touched) {
    const candidate = candidateOf(index, tally, entry, given)
    if (!candidate || candidate.score < top * tooWeak) continue
    if (candidate.score > top) top = candidate.score
    if (candidate.score > (best.get(candidate.topic)?.score ?? 0))
      best.set(candidate.topic, candidate)
  }
  return [...best.values()].flatMap((candidate) => hitOf(index, candidate))
}

/** Names this much weaker than the best are not even kept. */
const tooWeak = 0.3

type Candidate = {
  readonly topic: number
  readonly entry: number
  readonly score: number
  readonly ofName: number
  readonly ofQuestion: number
}

function candidateOf(
  index: InvertedIndex,
  tally: Tally,
  entry: number,
  { scoring, total, question }: Given,
): Candidate | undefined {
  const found = index.entries[entry]
  const topic = found && index.topics[found.topic]
  if (!found || !topic) return undefined
  const ofName = Math.min(1, (tally.ofName[entry] ?? 0) / (index.entryMass[entry] ?? 1))
  const byName = Math.min(1, (tally.ofQuestion[entry] ?? 0) / total)
  const byTopic = Math.min(1, (tally.ofQuestionByTopic[found.topic] ?? 0) / total)
  const ofQuestion = byName + scoring.topicShare * (byTopic - byName)
  const shares = ofName ** (1 - scoring.questionShare) * ofQuestion ** scoring.questionShare
  const prior = 1 + scoring.popularity * topic.prior
  const apart = aspectFactor(topic.aspects, question, scoring.aspects)
  const score = shares * scoring.entries[found.name.kind] * prior * apart
  return { topic: found.topic, entry, score, ofName, ofQuestion }
}

function aspectFactor(
  { required, known }: Aspects,
  { asked, denied }: Question,
  left: Scoring['aspects'],
): number {
  return (
    left.unmentioned ** countBits(required & ~asked & ~denied) *
    left.unmet ** countBits(asked & ~known) *
    left.denied ** countBits(required & denied)
  )
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

function hitOf(index: InvertedIndex, candidate: Candidate): readonly Hit[] {
  const topic = index.topics[candidate.topic]
  const name = index.entries[candidate.entry]?.name
  if (!topic || !name) return []
  const { score, ofName, ofQuestion } = candidate
  return [{ topic, score, why: { name, ofName, ofQuestion } }]
}
