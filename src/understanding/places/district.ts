/** Only a former district is named: "quận Gò Vấp giờ là phường nào". */

import type { District } from '../../knowledge/units/unit-list.ts'
import type { Heard } from './mention.ts'
import { followsAt, type PlaceReading, type Reference, regionsBeside } from './reading.ts'
import type { Segment } from './segments.ts'
import { canStandFor, joinName } from './words.ts'

/** The first district that is named surely enough, or all of its name. */
export function hearDistrict(reading: PlaceReading, given: Reference): Heard | null {
  const { segments, asked, asks } = reading
  for (const segment of segments) {
    const { type, levels } = segment
    if (!levels.includes('district')) continue
    // "Hải Dương" is the province before it is the town.
    if (type === null && levels.includes('province')) continue
    const isTyped = type !== null && !type.short
    if (!isTyped && !asked && !asks && !followsAt(segment, reading, given)) continue
    const around = regionsBeside(segment, reading)
    const districts = districtsOf(segment, around, given)
    const how = isTyped ? 'named' : 'said'
    if (districts.length > 0) {
      return { place: { kind: 'districts', districts }, how, used: [segment, ...around] }
    }
  }
  return null
}

function districtsOf(
  { name, type }: Segment,
  around: readonly Segment[],
  { gazetteer }: Reference,
): readonly District[] {
  if (!name) return []
  const provinces = around.flatMap((one) =>
    one.name && one.levels.includes('province') ? [gazetteer.province(one.name.key)] : [],
  )
  const inside = gazetteer
    .districts(name.key)
    .filter((one) => canStandFor(name.text, joinName(one.name).text))
    .filter((one) => provinces.every((key) => joinName(one.province).key === key))
  const ofType = inside.filter((one) => one.type === type?.type)
  return ofType.length > 0 ? ofType : inside
}
