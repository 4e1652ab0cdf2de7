/** Today's provinces and communes with the former units they were made of, kept compactly in memory. */

import type { CommuneRecord, FormerUnitRecord, Part, ProvinceRecord, SeatRecord } from './record.ts'

export type Province = {
  readonly code: string
  readonly name: string
  readonly type: ProvinceRecord['type']
  /** Names of the provinces it was made of; its own where it stayed. */
  readonly former: readonly string[]
}

export type Commune = {
  readonly code: string
  readonly name: string
  readonly type: CommuneRecord['type']
  readonly province: Province
  /** Its seat as announced, unchecked. */
  readonly seat: string | null
}

/** A district as it was until the reform. */
export type District = { readonly type: string; readonly name: string; readonly province: string }

/** A commune as it was until the reform; `code` is its old code. */
export type FormerUnit = {
  readonly code: string
  readonly name: string
  readonly type: FormerUnitRecord['type']
  readonly district: District
  /** Other spellings of its name. */
  readonly aliases: readonly string[]
  /** The communes it went to; several when it was split. */
  readonly targets: readonly Target[]
}

export type Target = {
  readonly commune: Commune
  /** null = all of it. */
  readonly part: Part | null
  /** Names retired before, of places that came to this commune with the unit. */
  readonly earlierNames: readonly string[]
}

export type UnitList = {
  /** ISO date the list is brought up to, and of the reform; null when nothing was imported. */
  readonly edition: Edition | null
  /** ISO date of the seats. */
  readonly seatsAsOf: string | null
  readonly provinces: readonly Province[]
  readonly communes: ReadonlyMap<string, Commune>
  /** By old code. */
  readonly former: ReadonlyMap<string, FormerUnit>
}

export type Edition = { readonly asOf: string; readonly reformDate: string }

export type UnitRecords = {
  readonly edition: Edition | null
  readonly seatsAsOf: string | null
  readonly provinces: Iterable<ProvinceRecord>
  readonly communes: Iterable<CommuneRecord>
  readonly seats: Iterable<SeatRecord>
}

/** Before the list is imported. */
export const noUnits: UnitList = buildUnitList({
  edition: null,
  seatsAsOf: null,
  provinces: [],
  communes: [],
  seats: [],
})

/** The list of stored records; equal strings are kept once. */
export function buildUnitList({ edition, seatsAsOf, ...records }: UnitRecords): UnitList {
  const provinces = [...records.provinces].map(({ code, name, type, formerProvinces }) => ({
    ...{ code, name, type },
    former: formerProvinces.map((former) => former.name),
  }))
  const byCode = new Map(provinces.map((province) => [province.code, province] as const))
  const seats = new Map([...records.seats].map(({ code, address }) => [code, address] as const))
  const communes = new Map<string, Commune>()
  const builder = createBuilder()
  for (const { code, name, type, provinceCode, formerUnits } of records.communes) {
    const province = byCode.get(provinceCode)
    if (!province) continue
    const seat = seats.get(code) ?? null
    const commune = { code, name: builder.once(name), type, province, seat }
    communes.set(code, commune)
    for (const unit of formerUnits) builder.add(unit, commune)
  }
  return { edition, seatsAsOf, provinces, communes, former: builder.former }
}

type Growing = Omit<FormerUnit, 'targets'> & { readonly targets: Target[] }

const none: readonly string[] = []

function createBuilder() {
  const strings = new Map<string, string>()
  const districts = new Map<string, District>()
  const former = new Map<string, Growing>()
  const once = (text: string) => {
    const known = strings.get(text)
    if (known !== undefined) return known
    strings.set(text, text)
    return text
  }
  const districtOf = (full: string, province: string) => {
    const key = `${province}/${full}`
    const district = districts.get(key) ?? readDistrict(full, once(province))
    districts.set(key, district)
    return district
  }
  /** Most former units went whole into a commune: these share one target. */
  let whole: Target | undefined
  const targetOf = ({ part, earlierNames }: FormerUnitRecord, commune: Commune): Target => {
    if (part !== undefined || earlierNames.length > 0) {
      return { commune, part: part ?? null, earlierNames: earlierNames.map(once) }
    }
    if (whole?.commune !== commune) whole = { commune, part: null, earlierNames: none }
    return whole
  }
  const add = (unit: FormerUnitRecord, commune: Commune) => {
    // A stretch of coast is nobody's address.
    if (unit.code === undefined) return
    const { code, type } = unit
    const known = former.get(code)
    if (known) {
      known.targets.push(targetOf(unit, commune))
      return
    }
    former.set(code, {
      ...{ code, type, name: once(unit.name), targets: [targetOf(unit, commune)] },
      district: districtOf(unit.district, unit.province),
      aliases: unit.aliases.length > 0 ? unit.aliases.map(once) : none,
    })
  }
  return { former, once, add }
}

const districtTypes = ['Thành phố', 'Thị xã', 'Huyện', 'Quận']

function readDistrict(full: string, province: string): District {
  const type = districtTypes.find((word) => full.startsWith(`${word} `))
  if (!type) return { type: '', name: full, province }
  return { type: type.toLowerCase(), name: full.slice(type.length + 1), province }
}

/** Where residents of a former unit are now: land that went elsewhere without them does not count. */
export function homes({ targets }: FormerUnit): readonly Commune[] {
  const whole = targets.filter(({ part }) => part === 'area+allPopulation')
  if (whole.length > 0) return whole.map(({ commune }) => commune)
  const peopled = targets.filter(({ part }) => part !== 'area')
  return (peopled.length > 0 ? peopled : targets).map(({ commune }) => commune)
}
