/** Which topic a message speaks of, how surely, and which subject is still under way. */

import type { CatalogueEntry } from '../knowledge/catalogue.ts'
import { catalogueEntry } from '../knowledge/catalogue.ts'
import type { Facet } from '../knowledge/schema/intent.ts'
import type { TopicHit } from '../understanding/meaning.ts'
import { minutesBetween } from './now.ts'
import type { TurnInput } from './turn-input.ts'
import type { World } from './world.ts'

/** The procedure spoken of last, while it is fresh. */
export function liveSubject({ state, now, world }: TurnInput): CatalogueEntry | undefined {
  const { subject } = state
  const { settings } = world.knowledge
  if (!subject || minutesBetween(subject.at, now.instant) > settings.subjectMinutes)
    return undefined
  return catalogueEntry(world.knowledge, subject.procedure)
}

/** A name alone, said to this question back, is asked about what was asked before. */
const longestName = 6

/** What is asked about the topic: now, or before we had to ask which topic is meant. */
export function askedFacets({ meaning, state: { offered } }: TurnInput): readonly Facet[] {
  if (meaning.facets.length > 0 || meaning.length > longestName) return meaning.facets
  return offered && offered.said !== null ? offered.facets : []
}

/** The best topic when it is good enough and clearly ahead. */
export function sureTopic({ meaning, world }: TurnInput): TopicHit | undefined {
  const { answer, margin } = world.knowledge.search.thresholds
  const [best, ...others] = meaning.topics
  if (!best || best.score < answer) return undefined
  const rival = others.find((topic) => !areRelated(best, topic, world))
  return best.score - (rival?.score ?? 0) >= margin ? best : undefined
}

/** A life event and a procedure it leads to do not compete: either leads to the other. */
function areRelated(one: TopicHit, other: TopicHit, { knowledge }: World): boolean {
  const [event, procedure] = one.kind === 'life-event' ? [one, other] : [other, one]
  const steps = event.kind === 'life-event' ? knowledge.lifeEvents.get(event.id)?.procedures : []
  return procedure.kind === 'procedure' && (steps ?? []).some(({ id }) => id === procedure.id)
}

/** Topics worth asking about, best first: good enough and not far behind the best. */
export function likelyTopics({ meaning, world }: TurnInput): readonly TopicHit[] {
  const { thresholds, options } = world.knowledge.search
  const best = meaning.topics[0]?.score ?? 0
  const least = Math.max(thresholds.ask, best * likelyShare)
  return meaning.topics.filter((topic) => topic.score >= least).slice(0, options)
}

/** A topic this much weaker than the best is not worth a button. */
const likelyShare = 0.7
