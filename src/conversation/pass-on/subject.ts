/** What an answer was about, small enough for a button: from it the answer is told again for everybody. */

import type { CatalogueEntry } from '../../knowledge/catalogue.ts'
import { catalogueEntry } from '../../knowledge/catalogue.ts'
import type { Facet } from '../../knowledge/schema/intent.ts'
import type { Place } from '../../sharing/place.ts'
import type { World } from '../world.ts'

export type Subject =
  /** Id or code; no facet means an overview. */
  | { readonly kind: 'procedure'; readonly procedure: string; readonly facets: readonly Facet[] }
  | { readonly kind: 'life-event'; readonly event: string }
  | { readonly kind: 'guide'; readonly guide: string }

/** Where a link to it leads. */
export function placeOf(subject: Subject): Place {
  if (subject.kind === 'procedure') return { kind: 'procedure', procedure: subject.procedure }
  return subject
}

/** The subject of an answer about a procedure of the catalogue. */
export function subjectOf(entry: CatalogueEntry, facets: readonly Facet[]): Subject {
  const procedure = entry.kind === 'curated' ? entry.procedure.id : entry.listing.code
  return { kind: 'procedure', procedure, facets }
}

/** Codes whose imported details have to be looked up before the subjects can be told. */
export function codesToLookUp(
  subjects: readonly Subject[],
  { knowledge }: World,
): readonly string[] {
  const codes = subjects.flatMap((subject) => {
    if (subject.kind !== 'procedure') return []
    const entry = catalogueEntry(knowledge, subject.procedure)
    return entry?.kind === 'listed' && entry.listing.detailed ? [entry.listing.code] : []
  })
  return [...new Set(codes)]
}
