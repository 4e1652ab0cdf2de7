/** What a place is called on paper. */

import { catalogueEntry } from '../../knowledge/catalogue.ts'
import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Place } from '../place.ts'

/** The name; null when the knowledge holds no such place. */
export function placeName(place: Place, knowledge: Knowledge): string | null {
  const { phrases } = knowledge
  switch (place.kind) {
    case 'home':
      return phrases.say('poster.everything')
    case 'dossier':
      return phrases.say('poster.dossier')
    case 'procedure':
      return procedureName(place.procedure, knowledge)
    case 'walkthrough': {
      const flow = knowledge.flows.get(place.flow)
      return flow ? procedureName(flow.procedure, knowledge) : null
    }
    case 'field':
      return knowledge.fields.get(place.field)?.name ?? null
    case 'life-event':
      return knowledge.lifeEvents.get(place.event)?.title ?? null
    case 'guide':
      return knowledge.guides.get(place.guide)?.title ?? null
    default:
      return place satisfies never
  }
}

function procedureName(ref: string, knowledge: Knowledge): string | null {
  const entry = catalogueEntry(knowledge, ref)
  if (!entry) return null
  return entry.kind === 'curated' ? entry.procedure.title : entry.title
}
