/** Which of the places that share a name are meant, by district, province, type and spelling. */

import type { District } from '../../knowledge/units/unit-list.ts'
import { homes } from '../../knowledge/units/unit-list.ts'
import type { Gazetteer, NamedUnit, Unit } from './gazetteer.ts'
import type { Segment } from './segments.ts'
import { canStandFor, joinName } from './words.ts'

export type Narrowing = {
  /** Districts and provinces said beside the name. */
  readonly around: readonly Segment[]
  /** The place is spoken of as a former one. */
  readonly old: boolean
}

/** The units a segment can mean; none when district or province say otherwise. */
export function unitsWithin(
  { name, type }: Pick<Segment, 'name' | 'type'>,
  { around, old }: Narrowing,
  gazetteer: Gazetteer,
): readonly Unit[] {
  if (!name) return []
  const inside = around.reduce<readonly NamedUnit[]>(
    (units, segment) => closest(units, segment, gazetteer),
    gazetteer.units(name.key),
  )
  const isMarked = [{ name }, ...around].some((one) => one.name && one.name.text !== one.name.key)
  const spelled = preferred(
    preferred(inside, ({ text }) => canStandFor(name.text, text)),
    ({ text }) => isMarked && text === name.text,
  )
  const ofType = preferred(spelled, ({ unit }) => type === null || typeOf(unit) === type.type)
  const named = preferred(ofType, ({ unit }) => unit.kind === 'commune' || unit.earlier === null)
  return settle(
    named
      .filter((one, i) => named.findIndex((other) => isSame(one, other)) === i)
      .map(({ unit }) => unit),
    old || around.some((segment) => isDistrict(segment, gazetteer)),
  )
}

/** All units of that name in a province of today. */
export function unitsIn(key: string, province: string, gazetteer: Gazetteer): readonly Unit[] {
  const units = gazetteer.units(key).filter(({ unit }) => codesOf(unit).includes(province))
  return settle(
    units.map(({ unit }) => unit),
    false,
  )
}

/** Codes of the provinces a unit lies in today. */
export function codesOf(unit: Unit): readonly string[] {
  if (unit.kind === 'commune') return [unit.commune.province.code]
  return unit.former.targets.map(({ commune }) => commune.province.code)
}

/** Those that fulfil a wish, or all when none does. */
function preferred(
  units: readonly NamedUnit[],
  wish: (unit: NamedUnit) => boolean,
): readonly NamedUnit[] {
  const some = units.filter(wish)
  return some.length > 0 ? some : units
}

function typeOf(unit: Unit): string {
  return unit.kind === 'commune' ? unit.commune.type : unit.former.type
}

/** Only a district: "Gò Vấp", not "Hà Nội". */
function isDistrict({ name, levels }: Segment, gazetteer: Gazetteer): boolean {
  if (name === null || !levels.includes('district')) return false
  return gazetteer.province(name.key) === null
}

/** Those in the district or province of that time, or today's in the province; else all that are in it today. */
function closest(
  units: readonly NamedUnit[],
  segment: Segment,
  gazetteer: Gazetteer,
): readonly NamedUnit[] {
  const { name, levels, type } = segment
  if (name === null) return units
  const inDistrict = levels.includes('district')
    ? units.filter(({ unit }) => isInDistrict(unit, segment))
    : []
  // "Thành phố Hòa Bình" is the town; "Hòa Bình" may be the province.
  if (!levels.includes('province') || (type && inDistrict.length > 0)) return inDistrict
  const wanted = gazetteer.province(name.key)
  const isWanted = (province: string) => joinName(province).key === wanted
  const then = units.filter((one) => inDistrict.includes(one) || isWanted(provinceThen(one.unit)))
  return then.length > 0 ? then : units.filter(({ unit }) => provincesNow(unit).some(isWanted))
}

/** Of a former unit the province before the reform. */
function provinceThen(unit: Unit): string {
  return unit.kind === 'former' ? unit.former.district.province : unit.commune.province.name
}

function provincesNow(unit: Unit): readonly string[] {
  if (unit.kind === 'commune') return [unit.commune.province.name]
  return unit.former.targets.map(({ commune }) => commune.province.name)
}

function isInDistrict(unit: Unit, { name, type }: Segment): boolean {
  if (unit.kind === 'commune') return false
  const { district } = unit.former
  return joinName(district.name).key === name?.key && isOfType(district, type?.type)
}

/** A town is often called by what it was before: "huyện" for "thị xã". Numbers are urban districts. */
function isOfType({ type, name }: District, said: string | undefined): boolean {
  return said === undefined || !/^\d+$/.test(name) || type === said
}

/** Two spellings of one name. */
function isSame(one: NamedUnit, other: NamedUnit): boolean {
  if (one.unit.kind === 'commune') return one.unit === other.unit
  return other.unit.kind === 'former' && one.unit.former === other.unit.former
}

/** One and the same place under its former and its present name is told once. */
function settle(units: readonly Unit[], old: boolean): readonly Unit[] {
  const former = units.filter((unit) => unit.kind === 'former')
  if (old && former.length > 0) return former
  const now = new Set(units.flatMap((unit) => (unit.kind === 'commune' ? [unit.commune] : [])))
  return units.filter((unit) => {
    if (unit.kind === 'commune') return true
    const [home, ...others] = homes(unit.former)
    return others.length > 0 || home === undefined || !now.has(home)
  })
}
