/** Takes a place that was chosen. */

import { catalogueEntry } from '../../knowledge/catalogue.ts'
import type { Action } from '../action.ts'
import type { Turn } from '../mind.ts'
import type { TurnInput } from '../turn-input.ts'
import { readPlaceRef } from './place-ref.ts'
import { tellPlace } from './tell-place.ts'

/** What follows from the place; null when it has gone from the list. */
export function performPlace(
  { place, procedure }: Extract<Action, { readonly kind: 'place' }>,
  input: TurnInput,
): Turn | null {
  const found = readPlaceRef(place, input.world)
  if (!found) return null
  const entry = procedure === null ? undefined : catalogueEntry(input.world.knowledge, procedure)
  return tellPlace(found, { entry: entry ?? null, facets: ['where'], sure: true }, input)
}
