/** From tallies to ranked topics: each topic is as good as its best name. */

import type { Hit, Question, Scoring } from './hit.ts'
import type { Aspects, InvertedIndex } from './inverted-index.ts'
import { noAspects } from './inverted-index.ts'
import type { Tally } from './tally.ts'

/**
 * Score = the geometric mean of two shares, what is said of the name and what is explained of the
 * question (which counts more for official names: they are long and seldom said whole), times what
 * speaks for the name as such. Ranks the topics of touched entries; the best first.
 */
export type Ranking = (
  touched: Uint32Array,
  question: Question,
  total: number,
  limit: number,
) => readonly Hit[]

/** Names whose squared score is this much weaker than the best are left out. */
const tooWeak = 0.1

/** A ranking with scratch arrays as long as the list of topics. */
export function createRanking(index: InvertedIndex, tally: Tally, scoring: Scoring): Ranking {
  const factors = entryFactors(index, scoring)
  // Squared scores: roots are drawn only for the topics that are shown.
  const best = new Float64Array(index.topics.length)
  const bestEntry = new Uint32Array(index.topics.length)
  const isOfficial = Uint8Array.from(index.entries, ({ name }) =>
    name.kind === 'official' ? 1 : 0,
  )
  const topicOf = Uint32Array.from(index.entries, ({ topic }) => topic)

  function nameShare(entry: number): number {
    return Math.min(1, (tally.shared[2 * entry] as number) / (index.entryMass[entry] as number))
  }

  function questionShare(entry: number, topic: number, total: number): number {
    const byName = tally.shared[2 * entry + 1] as number
    const byTopic = tally.ofQuestionByTopic[topic] as number
    return Math.min(1, (byName + scoring.topicShare * (byTopic - byName)) / total)
  }

  function keepBest(touched: Uint32Array, total: number, officialLean: number): readonly number[] {
    const seen: number[] = []
    let top = 0
    for (const entry of touched) {
      const topic = topicOf[entry] as number
      const factor = factors[entry] as number
      const ofQuestion = questionShare(entry, topic, total)
      // However much of the name is said, it comes to no more than this: powers cost time.
      const most = ofQuestion * factor * factor
      if (most <= (best[topic] as number) || most < top * tooWeak) continue
      const ofName = nameShare(entry)
      const product =
        isOfficial[entry] === 1
          ? ofName ** (1 - officialLean) * ofQuestion ** (1 + officialLean)
          : ofName * ofQuestion
      const square = product * factor * factor
      if (square <= (best[topic] as number) || square < top * tooWeak) continue
      if (best[topic] === 0) seen.push(topic)
      best[topic] = square
      bestEntry[topic] = entry
      if (square > top) top = square
    }
    return seen
  }

  /** What topics come to in the end, the best `limit` of them. */
  function strongest(seen: readonly number[], question: Question, limit: number) {
    const kept: Ranked[] = []
    for (const topic of seen) {
      const weakest = kept.length < limit ? 0 : (kept.at(-1)?.score ?? 0)
      const score = Math.sqrt(best[topic] as number)
      if (score <= weakest) continue
      const apart = aspectFactor(index.topics[topic]?.aspects, question, scoring.aspects)
      if (score * apart > weakest) insert(kept, { topic, score: score * apart }, limit)
    }
    return kept
  }

  function hitOf({ topic: number, score }: Ranked, total: number): readonly Hit[] {
    const entry = bestEntry[number] as number
    const topic = index.topics[number]
    const name = index.entries[entry]?.name
    if (!topic || !name) return []
    const ofName = nameShare(entry)
    const ofQuestion = questionShare(entry, number, total)
    return [{ topic, score, why: { name, ofName, ofQuestion } }]
  }

  return (touched, question, total, limit) => {
    const seen = keepBest(touched, total, leanOf(question, scoring))
    const hits = strongest(seen, question, limit).flatMap((ranked) => hitOf(ranked, total))
    for (const topic of seen) best[topic] = 0
    return hits
  }
}

/** A word or two stand in many a long name and say nothing of it: then nothing leans. */
function leanOf({ tokens }: Question, { officialLean }: Scoring): number {
  return tokens.filter(({ weight }) => weight === 1).length >= enoughWords ? officialLean : 0
}

const enoughWords = 4

type Ranked = { readonly topic: number; readonly score: number }

/** Keeps the best `limit`, best first; of equals the one that came first. */
function insert(kept: Ranked[], ranked: Ranked, limit: number): void {
  const after = kept.findIndex(({ score }) => score < ranked.score)
  kept.splice(after < 0 ? kept.length : after, 0, ranked)
  if (kept.length > limit) kept.pop()
}

/** Weight of the kind of name × how likely its topic is asked at all. */
function entryFactors(index: InvertedIndex, { entries, popularity }: Scoring): Float32Array {
  return Float32Array.from(index.entries, ({ topic, name }) => {
    const prior = index.topics[topic]?.prior ?? 0
    return entries[name.kind] * (1 + popularity * prior)
  })
}

function aspectFactor(
  { required, known }: Aspects = noAspects,
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
