/** Which procedures of the national list belong on a commune's board of a field. */

import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { Listing } from '../../knowledge/national/listing.ts'
import type { Field } from '../../knowledge/schema/surroundings.ts'
import { fold } from '../../vietnamese/fold.ts'

/** Those citizens file at a commune today, by code; the list names the field as the field or its `official` names. */
export function boardListings(field: Field, { listings }: Knowledge): readonly Listing[] {
  const names = new Set([field.name, ...field.official].map(fold))
  return [...listings.values()]
    .filter((one) => one.detailed && one.current && one.citizen && one.scope === 'national')
    .filter((one) => one.levels.includes('commune') && names.has(fold(one.field)))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
}
