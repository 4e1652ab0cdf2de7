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
export type Ranking = {
  /** Weighs the entries a question has touched; `total` = mass of all its words. */
  weigh(touched: Uint32Array, tokens: Question['tokens'], total: number): void
  /** The best topics for a question of the words weighed last. */
  best(question: Question, limit: number): readonly Hit[]
}

/** Names whose squared score is this much weaker than the best are left out. */
const tooWeak = 0.1

/** A ranking with scratch arrays as long as the list of topics. */
export function createRanking(index: InvertedIndex, tally: Tally, scoring: Scoring): Ranking {
  const factors = entryFactors(index, scoring)
  // Squared scores: roots are drawn only for the topics that are shown.
  const best = new Float64Array(index.topics.length)
  let seen: readonly number[] = []
  let mass = 0
  const bestEntry = new Uint32Array(index.topics.length)
  const isOfficial = Uint8Array.from(index.entries, ({ name }) =>
    name.kind === 'official' ? 1 : 0,
  )
  const topicOf = Uint32Array.from(index.entries, ({ topic }) => topic)

  function nameShare(entry: number): number {
    return Math.min(1, (tally.ofName[entry] as number) / (index.entryMass[entry] as number))
  }

  function questionShare(entry: number, topic: number, total: number): number {
    const byName = tally.ofQuestion[entry] as number
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
  function strongest(question: Question, limit: number) {
    const kept: Ranked[] = []
    for (const topic of seen) {
      if (question.among && !question.among.has(index.topics[topic]?.id ?? '')) continue
      const weakest = kept.length < limit ? 0 : (kept.at(-1)?.score ?? 0)
      const score = Math.sqrt(best[topic] as number)
      if (score <= weakest) continue
      const apart = aspectFactor(index.topics[topic]?.aspects, question, scoring.aspects)
      if (score * apart > weakest) insert(kept, { topic, score: score * apart }, limit)
    }
    return kept
  }

  function hitOf({ topic: number, score }: Ranked): readonly Hit[] {
    const entry = bestEntry[number] as number
    const topic = index.topics[number]
    const name = index.entries[entry]?.name
    if (!topic || !name) return []
    const ofName = nameShare(entry)
    const ofQuestion = questionShare(entry, number, mass)
    return [{ topic, score, why: { name, ofName, ofQuestion } }]
  }

  return {
    weigh(touched, tokens, total) {
      for (const topic of seen) best[topic] = 0
      mass = total
      seen = keepBest(touched, total, leanOf(tokens, scoring))
    },
    best: (question, limit) => strongest(question, limit).flatMap(hitOf),
  }
}

/** A word or two stand in many a long name and say nothing of it: then nothing leans. */
function leanOf(tokens: Question['tokens'], { officialLean }: Scoring): number {
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
