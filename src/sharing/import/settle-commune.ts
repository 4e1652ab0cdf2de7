/** The commune of today for what a list calls it: lists are older than the reform, and misspelt. */

import Fuse from 'fuse.js'
import {
  type Commune,
  type FormerUnit,
  homes,
  type UnitList,
} from '../../knowledge/units/unit-list.ts'
import { fold } from '../../vietnamese/fold.ts'

export type NamedCommune = {
  readonly province: string
  readonly district: string | null
  readonly commune: string
}

export type Settled = {
  readonly province: string
  readonly commune: string
  readonly communeCode: string | null
  /** What the importer should look at. */
  readonly warning?: CommuneWarning
}

export type CommuneWarning =
  | { readonly kind: 'renamed'; readonly from: string; readonly to: string }
  | { readonly kind: 'split'; readonly from: string; readonly to: readonly string[] }
  | { readonly kind: 'unknown'; readonly from: string; readonly near: string | null }

export type SettleCommune = (named: NamedCommune) => Settled

/** Compiles the list once. With an empty list every name stays as it is, without a warning. */
export function createSettleCommune(units: UnitList): SettleCommune {
  const asWritten = ({ province, commune }: NamedCommune): Settled => ({
    ...{ province, commune, communeCode: null },
  })
  if (units.communes.size === 0) return asWritten
  const index = indexOf(units)
  const settled = new Map<string, Settled>()
  return (named) => {
    const key = [named.province, named.district, named.commune].join('|')
    const known = settled.get(key) ?? settle(named, index)
    settled.set(key, known)
    return known
  }
}

type Index = {
  /** Names of today's provinces by the keys of their present and former names. */
  readonly provinces: ReadonlyMap<string, string>
  readonly communes: ReadonlyMap<string, readonly Commune[]>
  readonly former: ReadonlyMap<string, readonly { readonly unit: FormerUnit }[]>
  readonly list: UnitList
}

function indexOf(list: UnitList): Index {
  const provinces = list.provinces.flatMap(({ name, former }) =>
    [name, ...former].map((one) => [keyOf(one), name] as const),
  )
  const names = (unit: FormerUnit) => [unit.name, ...unit.aliases]
  return {
    provinces: new Map(provinces),
    communes: Map.groupBy(list.communes.values(), ({ name }) => keyOf(name)),
    former: Map.groupBy(
      [...list.former.values()].flatMap((unit) => names(unit).map((name) => ({ name, unit }))),
      ({ name }) => keyOf(name),
    ),
    list,
  }
}

function settle(named: NamedCommune, index: Index): Settled {
  const province = index.provinces.get(keyOf(withoutType(named.province).name))
  const { name, type } = withoutType(named.commune)
  const isHere = (commune: Commune) => commune.province.name === province
  const today = (index.communes.get(keyOf(name)) ?? []).filter(isHere)
  const exact = today.filter((commune) => type === null || commune.type === type)
  const former = formerNamed(named, index).filter((unit) => homes(unit).some(isHere))
  const old = former.flatMap((unit) => homes(unit)).filter(isHere)
  const order = named.district === null ? [exact, old, today] : [old, exact, today]
  const found = [...new Set(order.find((communes) => communes.length > 0) ?? [])]
  const [only, ...others] = found
  if (!only) return unknown(named, province, index)
  if (others.length > 0) {
    const to = found.map(titleOf)
    return { ...plain(named, province), warning: { kind: 'split', from: named.commune, to } }
  }
  const result = { province: province ?? '', commune: titleOf(only), communeCode: only.code }
  const isSame = keyOf(only.name) === keyOf(name) && (type === null || type === only.type)
  if (isSame) return result
  return { ...result, warning: { kind: 'renamed', from: named.commune, to: titleOf(only) } }
}

function formerNamed({ commune, district }: NamedCommune, { former }: Index) {
  const { name, type } = withoutType(commune)
  const units = (former.get(keyOf(name)) ?? []).map(({ unit }) => unit)
  const fits = (unit: FormerUnit) =>
    (type === null || unit.type === type) &&
    (district === null || keyOf(withoutType(district).name) === keyOf(unit.district.name))
  return units.filter(fits)
}

function unknown(named: NamedCommune, province: string | undefined, { list }: Index): Settled {
  const here = [...list.communes.values()].filter((one) => one.province.name === province)
  const fuse = new Fuse(here, {
    keys: [{ name: 'name', getFn: ({ name }) => fold(name) }],
    threshold: 0.35,
  })
  const near = fuse.search(fold(withoutType(named.commune).name), { limit: 1 })[0]?.item
  const warning = {
    kind: 'unknown',
    from: named.commune,
    near: near ? titleOf(near) : null,
  } as const
  return { ...plain(named, province), warning }
}

function plain({ province, commune }: NamedCommune, today: string | undefined) {
  return { province: today ?? province, commune, communeCode: null }
}

/** `Xã Đan Phượng` */
function titleOf({ type, name }: Commune): string {
  return `${type.charAt(0).toLocaleUpperCase('vi')}${type.slice(1)} ${name}`
}

const types: readonly (readonly [RegExp, string | null])[] = [
  [/^(?:xã|xa|x\.)\s*(?=\S)/iu, 'xã'],
  [/^(?:phường|phuong|p\.)\s*(?=\S)/iu, 'phường'],
  [/^(?:thị trấn|thi tran|tt\.)\s*(?=\S)/iu, 'thị trấn'],
  [/^(?:đặc khu|dac khu)\s+/iu, 'đặc khu'],
  [/^(?:tỉnh|tinh|thành phố|thanh pho|thị xã|thi xa|huyện|huyen|quận|quan|tp)\s+/iu, null],
  [/^(?:tp|tx|h|q|t)\.\s*/iu, null],
]

function withoutType(name: string): { readonly name: string; readonly type: string | null } {
  const plain = name.trim()
  const found = types.find(([pattern]) => isTyped(pattern, plain))
  return found ? { name: plain.replace(found[0], ''), type: found[1] } : { name: plain, type: null }
}

/** "Xã Lèng" has its type; "Xala" is a name. */
function isTyped(pattern: RegExp, name: string): boolean {
  const [head] = pattern.exec(name) ?? []
  return head !== undefined && /[\s.]$/.test(head)
}

/** "Phường 01" and "Phuong 1" are one name. */
function keyOf(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/\b0+(\d)/g, '$1')
    .replaceAll(' ', '')
}
