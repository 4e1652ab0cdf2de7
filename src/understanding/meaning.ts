/** What a message was understood to mean. */

import type { Facet, Steer, TalkIntent } from '../knowledge/schema/intent.ts'
import type { Hit } from '../retrieval/hit.ts'

export type Meaning = {
  /** Talk that is not about a procedure: a greeting, an emergency … */
  readonly talk: TalkIntent | null
  /** Words that steer a walkthrough: done, back, stop … */
  readonly steer: readonly Steer[]
  /** What is asked about a procedure, in the order it was asked. */
  readonly facets: readonly Facet[]
  /** Topics found, best first: ids of procedures, life events and guides. */
  readonly topics: readonly TopicHit[]
  /** Several topics asked at once, in order; none when the message is about one. */
  readonly several: readonly TopicHit[]
  /** Share of the message that speaks of a topic at all, 0–1: low for "thế lệ phí bao nhiêu?". */
  readonly substance: number
  /** Number of syllables. */
  readonly length: number
}

/** A guide is a trouble with its way out, or a digital skill. */
export type TopicKind = 'procedure' | 'life-event' | 'guide'

export type TopicHit = {
  readonly kind: TopicKind
  readonly id: string
  /** The same matter at another level of government has the same family. */
  readonly family: string
  /** How likely it is asked at all, 0–1. */
  readonly prior: number
  readonly score: number
  /** The message asks for an aspect (gia hạn, cấp lại …) that no name of the topic has. */
  readonly unmet: boolean
  /** The topic is by its title about an aspect the message asks for. */
  readonly met: boolean
  readonly why: Hit['why']
}
