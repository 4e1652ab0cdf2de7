/** Every name of a present or former commune, district or province, found by its letters without marks. */

import type { PlaceWords } from '../../knowledge/schema/lexicon.ts'
import type { Commune, District, FormerUnit, UnitList } from '../../knowledge/units/unit-list.ts'
import { joinName } from './words.ts'

/** A commune of today, a former one, or a place that had already been taken in by a former one. */
export type Unit =
  | { readonly kind: 'commune'; readonly commune: Commune }
  | {
      readonly kind: 'former'
      readonly former: FormerUnit
      /** The older name it was found by. */
      readonly earlier: string | null
    }

/** A unit under one of its names. */
export type NamedUnit = { readonly name: string; readonly unit: Unit }

export type Gazetteer = {
  /** By the joined name without marks. */
  units(key: string): readonly NamedUnit[]
  districts(key: string): readonly District[]
  /** The joined name without marks of the present or former province called so. */
  province(key: string): string | null
  /** Every name of a commune, for guessing. */
  readonly names: readonly string[]
}

/** Compiles the list once. */
export function createGazetteer(list: UnitList, words: PlaceWords): Gazetteer {
  const units = new Map<string, NamedUnit[]>()
  const put = (name: string, unit: Unit) => add(units, joinName(name).key, { name, unit })
  for (const commune of list.communes.values()) put(commune.name, { kind: 'commune', commune })
  for (const former of list.former.values()) {
    for (const name of [former.name, ...former.aliases]) {
      put(name, { kind: 'former', former, earlier: null })
    }
    const earlierNames = former.targets.flatMap((target) => target.earlierNames)
    for (const earlier of new Set(earlierNames)) put(earlier, { kind: 'former', former, earlier })
  }
  const districts = new Map<string, District[]>()
  for (const district of new Set([...list.former.values()].map((former) => former.district))) {
    add(districts, joinName(district.name).key, district)
  }
  const provinces = provinceKeys(list, words)
  return {
    units: (key) => units.get(key) ?? [],
    districts: (key) => districts.get(key) ?? [],
    province: (key) => provinces.get(key) ?? null,
    names: [...units.keys()],
  }
}

function provinceKeys(list: UnitList, words: PlaceWords): ReadonlyMap<string, string> {
  const names = list.provinces.flatMap(({ name, former }) => [name, ...former])
  const own = names.map((name) => [joinName(name).key, joinName(name).key] as const)
  const other = Object.entries(words.provinces).map(
    ([alias, name]) => [joinName(alias).key, joinName(name).key] as const,
  )
  return new Map(names.length > 0 ? [...other, ...own] : [])
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}
