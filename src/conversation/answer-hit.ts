/** The turn that answers a found topic: a procedure of the catalogue, a life event or a guide. */

import { catalogueEntry } from '../knowledge/catalogue.ts'
import type { TopicHit } from '../understanding/meaning.ts'
import { answerEntry } from './answer-entry.ts'
import { answerGuide } from './answer-guide.ts'
import { answerLifeEvent } from './answer-life-event.ts'
import type { Turn } from './mind.ts'
import { askedFacets } from './topic.ts'
import type { TurnInput } from './turn-input.ts'

/** The answer, or null when the topic's record has gone. */
export function answerHit(topic: TopicHit, input: TurnInput): Turn | null {
  const { knowledge } = input.world
  const facets = askedFacets(input)
  if (topic.kind === 'life-event') {
    const event = knowledge.lifeEvents.get(topic.id)
    return event ? answerLifeEvent(event, facets, input) : null
  }
  if (topic.kind === 'guide') {
    const guide = knowledge.guides.get(topic.id)
    return guide ? answerGuide(guide, input) : null
  }
  const entry = catalogueEntry(knowledge, topic.id)
  return entry ? answerEntry(entry, facets, input) : null
}
