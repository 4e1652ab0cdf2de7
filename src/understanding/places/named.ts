/** A commune written as it is called. */

import type { Heard, How } from './mention.ts'
import { followsAt, type PlaceReading, type Reference, regionsBeside } from './reading.ts'
import type { Segment } from './segments.ts'
import { unitsWithin } from './within.ts'

/** The first commune that is named surely enough; names with their type go before bare ones. */
export function hearNamed(reading: PlaceReading, given: Reference): Heard | null {
  const communes = reading.segments
    .filter(({ name, levels }) => name && levels.includes('commune'))
    .toSorted((a, b) => Number(a.type === null) - Number(b.type === null))
  for (const segment of communes) {
    const around = regionsBeside(segment, reading)
    const how = howNamed(segment, around, reading, given)
    const units =
      how === null ? [] : unitsWithin(segment, { around, old: reading.old }, given.gazetteer)
    if (how !== null && units.length > 0) {
      return { place: { kind: 'units', units }, how, used: [segment, ...around] }
    }
  }
  return null
}

/** How surely a segment is a commune; null when it may be anything. */
function howNamed(
  segment: Segment,
  around: readonly Segment[],
  reading: PlaceReading,
  given: Reference,
): How | null {
  const { asked, asks, old } = reading
  const { type, name } = segment
  if (!name) return null
  const isOrdinary = given.ordinary.has(name.key)
  const isSpelled = given.gazetteer.isSpelled(name, 'commune')
  if (around.length > 0) return type || (isSpelled && !isOrdinary) ? 'named' : null
  // A bare name that is a district's too means the district.
  if (type === null && segment.levels.includes('district')) return null
  if (type && !type.short && isSpelled && (!isOrdinary || asks || asked)) {
    return isClear(segment) || asks || asked ? 'named' : null
  }
  if (type?.short && (old || asked)) return 'named'
  if (!isSpelled || isOrdinary) return asked ? 'guessed' : null
  return asked || asks || followsAt(segment, reading, given) ? 'said' : null
}

/** One syllable without marks is too little: "phuong Lan" is a person. */
function isClear({ name, from, end }: Segment): boolean {
  if (!name) return false
  return end - from > 1 || /^\d+$/.test(name.key) || name.text !== name.key
}
