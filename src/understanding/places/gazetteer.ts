/** Every name of a present or former commune, district or province, found by its letters without marks. */

import type { PlaceWords } from '../../knowledge/schema/lexicon.ts'
import type { Commune, District, FormerUnit, UnitList } from '../../knowledge/units/unit-list.ts'
import type { Level } from './types.data.ts'
import { canStandFor, type Joined, joinName } from './words.ts'

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
export type NamedUnit = {
  /** The name in one piece, with marks. */
  readonly text: string
  readonly unit: Unit
}

export type Gazetteer = {
  /** By the joined name without marks. */
  units(key: string): readonly NamedUnit[]
  districts(key: string): readonly District[]
  /** The joined name without marks of the present or former province called so. */
  province(key: string): string | null
  /** Whether the typed marks are those of a place of that name. */
  isSpelled(name: Joined, level: Level): boolean
  /** Every name of a commune, for guessing. */
  readonly names: readonly string[]
}

/** Compiles the list once. */
export function createGazetteer(list: UnitList, words: PlaceWords): Gazetteer {
  const units = new Map<string, NamedUnit[]>()
  const joined = new Map<string, Joined>()
  const put = (name: string, unit: Unit) => {
    const { key, text } = joined.get(name) ?? joinName(name)
    joined.set(name, { key, text })
    add(units, key, { text, unit })
  }
  for (const commune of list.communes.values()) put(commune.name, { kind: 'commune', commune })
  for (const former of list.former.values()) {
    for (const name of [former.name, ...former.aliases]) {
      put(name, { kind: 'former', former, earlier: null })
    }
    const earlierNames = former.targets.flatMap((target) => target.earlierNames)
    for (const earlier of new Set(earlierNames)) put(earlier, { kind: 'former', former, earlier })
  }
  // Arrays that grew keep room for many more.
  for (const [key, named] of units) if (named.length > 1) units.set(key, named.slice())
  const districts = new Map<string, District[]>()
  for (const district of new Set([...list.former.values()].map((former) => former.district))) {
    add(districts, joinName(district.name).key, district)
  }
  const provinces = provinceNames(list, words)
  const textsOf = ({ key }: Joined, level: Level): readonly string[] => {
    if (level === 'commune') return (units.get(key) ?? []).map(({ text }) => text)
    if (level === 'province') return provinces.get(key)?.texts ?? []
    return (districts.get(key) ?? []).map(({ name }) => joinName(name).text)
  }
  return {
    units: (key) => units.get(key) ?? [],
    districts: (key) => districts.get(key) ?? [],
    province: (key) => provinces.get(key)?.key ?? null,
    isSpelled: (name, level) => textsOf(name, level).some((text) => canStandFor(name.text, text)),
    names: [...units.keys()],
  }
}

type ProvinceName = { readonly key: string; readonly texts: readonly string[] }

/** By every name, the name it stands for and how it is spelled. */
function provinceNames(list: UnitList, words: PlaceWords): ReadonlyMap<string, ProvinceName> {
  const own = list.provinces.flatMap(({ name, former }) => [name, ...former])
  if (own.length === 0) return new Map()
  const pairs = [
    ...Object.entries(words.provinces),
    ...own.map((name) => [name, name] as const),
  ] as const
  return new Map(
    pairs.map(([said, name]) => {
      const { key, text } = joinName(said)
      return [key, { key: joinName(name).key, texts: [text] }] as const
    }),
  )
}

function add<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}
