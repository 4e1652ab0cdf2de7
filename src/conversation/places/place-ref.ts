/**
 * A place in a choice: `c00004` a commune of today, `f00112` a former one, `d00112` the former
 * district of that one, `79.tanphu` all of a name in a province of today.
 */

import type { Unit } from '../../understanding/places/gazetteer.ts'
import type { Place } from '../../understanding/places/mention.ts'
import type { World } from '../world.ts'

/** The string of a unit. */
export function unitRef(unit: Unit): string {
  return unit.kind === 'commune' ? `c${unit.commune.code}` : `f${unit.former.code}`
}

/** The place of a string; null when it is no longer in the list. */
export function readPlaceRef(ref: string, { knowledge: { units }, places }: World): Place | null {
  const [, kind, code] = /^([cfd])(\d{3}|\d{5})$/.exec(ref) ?? []
  const [, province, key] = /^(\d{2})\.([\da-z]+)$/.exec(ref) ?? []
  if (province !== undefined && key !== undefined) return unitsPlace(places.named(key, province))
  if (code === undefined) return null
  if (kind === 'c') {
    const commune = units.communes.get(code)
    return unitsPlace(commune ? [{ kind: 'commune', commune }] : [])
  }
  const former = units.former.get(code)
  if (!former) return null
  if (kind === 'd') return { kind: 'districts', districts: [former.district] }
  return unitsPlace([{ kind: 'former', former, earlier: null }])
}

function unitsPlace(units: readonly Unit[]): Place | null {
  return units.length > 0 ? { kind: 'units', units } : null
}
