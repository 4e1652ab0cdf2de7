/** What a search is asked and what it finds. */

import type { Name, Topic } from './inverted-index.ts'
import type { WeightedToken } from './terms.ts'

/** The slice of content/search.yaml that scoring needs. */
export type Scoring = {
  readonly entries: Readonly<Record<Name['kind'], number>>
  readonly terms: {
    readonly otherMarks: number
    readonly otherTilde: number
    readonly unknown: number
  }
  readonly aspects: {
    readonly unmentioned: number
    readonly unmet: number
    readonly denied: number
  }
  readonly topicShare: number
  /** How much more than of an everyday name it counts of an official one that it explains the question, 0–1. */
  readonly officialLean: number
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
  /** Only these topics, by id; null = all. */
  readonly among?: ReadonlySet<string> | null
}
