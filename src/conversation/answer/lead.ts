/** The first words of an answer, and what it tells when no facet was asked. */

import type { Facet } from '../../knowledge/schema/intent.ts'
import type { World } from '../world.ts'

/** What an overview tells. */
export const overviewFacets = ['documents', 'fee', 'duration', 'where'] as const

type Subject = { readonly title: string; readonly summary: string }

/** Names the subject of asked facets; an overview adds what it is. */
export function leadOf(
  { title, summary }: Subject,
  asked: readonly Facet[],
  { knowledge: { phrases } }: World,
): string {
  return asked.length > 0
    ? phrases.say('answer.subject', { title })
    : phrases.say('answer.overview', { title, summary })
}
