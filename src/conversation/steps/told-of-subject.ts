/** What the record of the last procedure itself tells: "phải chụp ảnh không?", "để mua nhà". */

import type { CatalogueEntry } from '../../knowledge/catalogue.ts'
import type { Facet } from '../../knowledge/schema/intent.ts'
import type { TopicHit } from '../../understanding/meaning.ts'
import { isOutright, wholeName } from '../topic.ts'
import type { TurnInput } from '../turn-input.ts'

export type ToldOfSubject = {
  /** The share of what is asked that the record has words for. */
  readonly share: number
  /** What is asked, else where those words stand. */
  readonly facets: readonly Facet[]
}

/** What the last record has words for, where nothing else is asked for by name. */
export function toldOfSubject(subject: CatalogueEntry, input: TurnInput): ToldOfSubject | null {
  if (subject.kind !== 'curated' || input.meaning.steer.includes('besides')) return null
  const { meaning, world } = input
  const { share, facet } = world.understanding.toldIn(subject.procedure, input.text)
  if (!isTold(share, meaning.topics[0], input)) return null
  return { share, facets: meaning.facets.length > 0 || !facet ? meaning.facets : [facet] }
}

/** The better another topic is named by itself, the more the last record has to tell. */
function isTold(share: number, best: TopicHit | undefined, { meaning }: TurnInput): boolean {
  if (!best) return share >= partly
  const { length } = meaning
  const isMore = meaning.steer.includes('more')
  if (isOutright(best)) {
    return length <= shortest && share >= mostly && share >= best.score + (isMore ? -0.06 : 0.1)
  }
  if (best.why.ofName >= wholeName) {
    const least = length > fragment ? 0.1 : isMore ? -0.12 : -0.08
    return share >= mostly && share >= best.score + least
  }
  return share >= partly && share >= best.score - (length <= fragment ? 0.12 : 0.05)
}

/** Syllables of a question that may rest on what was said before. */
export const fragment = 8
const shortest = 9

const mostly = 0.5
const partly = 0.35
