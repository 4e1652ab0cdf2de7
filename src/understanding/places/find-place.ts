/** The place a message speaks of, and how surely. */

import type { Lexicon } from '../../knowledge/schema/lexicon.ts'
import type { UnitList } from '../../knowledge/units/unit-list.ts'
import { hearDistrict } from './district.ts'
import type { Unit } from './gazetteer.ts'
import type { Heard, PlaceMention } from './mention.ts'
import { hearAlone, hearBeside, hearTyped } from './misspelt.ts'
import { hearNamed } from './named.ts'
import {
  createReference,
  type PlaceReading,
  type Reference,
  readForPlaces,
  without,
} from './reading.ts'
import { unitsIn } from './within.ts'

export type FindOptions = {
  /** The citizen was asked for a place: a bare or misspelt name will do. */
  readonly asked: boolean
}

export type PlaceFinder = {
  find(text: string, options: FindOptions): PlaceMention | null
  /** The units whose joined name without marks is `key` in a province of today. */
  named(key: string, province: string): readonly Unit[]
}

type Hear = (reading: PlaceReading, given: Reference) => Heard | null

/** The surest way of naming a place first. */
const ways: readonly Hear[] = [hearNamed, hearTyped, hearBeside, hearDistrict, hearAlone]

/** Compiles the list once; finds nothing in an empty one. */
export function createPlaceFinder(list: UnitList, { places }: Lexicon): PlaceFinder {
  if (list.communes.size === 0) return { find: () => null, named: () => [] }
  const given = createReference(list, places)
  return {
    find(text, { asked }) {
      const reading = readForPlaces(text, asked, given)
      for (const hear of ways) {
        const heard = hear(reading, given)
        if (heard) return mentionOf(heard, reading, given)
      }
      return null
    },
    named: (key, province) => unitsIn(key, province, given.gazetteer),
  }
}

function mentionOf(
  { place, how, used }: Heard,
  { words, asks }: PlaceReading,
  { old }: Reference,
): PlaceMention {
  const others = without(words, used)
  const rest = without(others, old.find(others)).map(({ text }) => text)
  return { place, how, asks, rest: rest.join(' ') }
}
