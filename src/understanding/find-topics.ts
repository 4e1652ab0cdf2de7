/** Which topics a message speaks of, best first. */

import type { Search } from '../retrieval/search.ts'
import type { Weigh } from '../retrieval/terms.ts'
import type { Token } from '../retrieval/token.ts'
import type { AspectFinder } from './aspects.ts'
import { topicRef } from './index-topics.ts'
import type { TopicHit } from './meaning.ts'
import type { Reading } from './read-message.ts'
import type { Repair } from './repair.ts'
import type { Synonyms } from './rewrite.ts'
import { rewrite } from './rewrite.ts'

export type TopicSearch = {
  readonly search: Search
  readonly weigh: Weigh
  readonly repair: Repair
  readonly aspects: AspectFinder
  /** Phrases that certainly mean something else than their words. */
  readonly certain: Synonyms
  readonly synonyms: Synonyms
  /** What is left of a score found through a synonym. */
  readonly synonymFactor: number
  /** Only these topics, by their ids in the index; all where it is absent. */
  readonly among?: ReadonlySet<string>
}

/** Topics kept of one question. */
const keptTopics = 12
/** From this many syllables on a message is a letter: its question may be one clause of it. */
const letterLength = 28
/** Within a family levels are chosen by nearness down to this share of the best score. */
const nearlyAsWell = 0.85
/** What is left of a score found in one clause of a letter. */
const clauseFactor = 0.95

/** The names of guides are made of everyday words ("xong", "kết quả"): less of one than this says nothing. */
const guideNamed = 0.45

/** Topics for a message as typed and, where it holds everyday words, as rewritten (only so where that is certain); of a letter also clause by clause. */
export function findTopics(reading: Reading, options: TopicSearch): readonly TopicHit[] {
  const whole = topicsOf(reading, 1, options)
  if (reading.tokens.length < letterLength) return oneOfEachFamily(whole)
  const parts = clauses(reading).map((clause) => topicsOf(clause, clauseFactor, options))
  return oneOfEachFamily(best([whole, ...parts]))
}

function topicsOf(reading: Reading, factor: number, options: TopicSearch): readonly TopicHit[] {
  const mended = { ...reading, tokens: options.repair(reading.tokens) }
  const certain = rewrite(mended, options.certain)
  const meant = rewrite(certain ?? mended, options.synonyms)
  const typed = hits(certain ?? reading, factor, options)
  if (!meant) return typed
  return best([typed, hits(meant, factor * options.synonymFactor, options)])
}

/** The clauses of a message as messages of their own, those too short to say anything left out. */
export function clauses({ tokens, clauseStarts }: Reading): readonly Reading[] {
  const starts = [...clauseStarts].sort((a, b) => a - b)
  return starts
    .map((start, i) => tokens.slice(start, starts[i + 1] ?? tokens.length))
    .filter((part) => part.length >= 3)
    .map((part: readonly Token[]) => ({ tokens: part, clauseStarts: new Set([0]), ownFrom: 0 }))
}

function hits(reading: Reading, factor: number, options: TopicSearch): readonly TopicHit[] {
  const mended = options.repair(reading.tokens)
  const { asked, denied, deniedTokens } = options.aspects.spoken({ ...reading, tokens: mended })
  const weights = options.weigh(mended)
  const tokens = reading.tokens
    .map((token, i) => ({ token, weight: weights[i]?.weight ?? 1 }))
    .filter((_, i) => !deniedTokens.has(i))
  const found = options
    .search({ tokens, asked, denied, among: options.among ?? null }, keptTopics)
    .map(({ topic, score, why }) => {
      const { family, prior } = topic
      return {
        ...topicRef(topic.id),
        unmet: (asked & ~topic.aspects.known) !== 0,
        met: (asked & topic.aspects.required) !== 0,
        family,
        prior,
        score: score * factor,
        why,
      }
    })
  return found.filter(({ kind, why }) => kind !== 'guide' || why.ofName >= guideNamed)
}

/** Of the same matter at several levels only the nearest to people, where it fits nearly as well. */
function oneOfEachFamily(ranked: readonly TopicHit[]): readonly TopicHit[] {
  const heads = new Map<string, TopicHit>()
  for (const hit of ranked) {
    const head = heads.get(hit.family)
    if (!head) heads.set(hit.family, hit)
    else if (hit.prior > head.prior && hit.score >= head.score * nearlyAsWell) {
      heads.set(hit.family, { ...hit, score: head.score })
    }
  }
  return [...heads.values()]
}

/** Each topic once, with its best score. */
function best(lists: readonly (readonly TopicHit[])[]): readonly TopicHit[] {
  const found = new Map<string, TopicHit>()
  for (const hit of lists.flat()) {
    const key = `${hit.kind}:${hit.id}`
    if (hit.score > (found.get(key)?.score ?? 0)) found.set(key, hit)
  }
  return [...found.values()].sort((a, b) => b.score - a.score)
}
