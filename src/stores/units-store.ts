/** Where the imported list of administrative units is kept: the interface, held by test/contracts/units-store.contract.ts. */

import type { CommuneRecord, ProvinceRecord, SeatRecord } from '../knowledge/units/record.ts'
import type { UnitList } from '../knowledge/units/unit-list.ts'
import type { Tally } from './catalogue-store.ts'

/** Every member is atomic. */
export type UnitsStore = {
  /** Puts a whole file in place of the one before; what came of its rows. */
  put(batch: UnitsBatch): Promise<UnitsTally>
  /** Everything stored, empty when nothing was imported. */
  units(): Promise<UnitList>
  counts(): Promise<UnitCounts>
  close(): Promise<void>
}

/** The rows of one of the two kinds of files, put at `at` (ISO instant). */
export type UnitsBatch = UnitsFile & {
  readonly at: string
  /** Rows of earlier imports that this one does not name stay; for a file with rejected rows. */
  readonly keepOthers: boolean
}

export type UnitsFile =
  | {
      readonly kind: 'units'
      readonly asOf: string
      readonly reformDate: string
      readonly provinces: readonly ProvinceRecord[]
      readonly communes: readonly CommuneRecord[]
    }
  | { readonly kind: 'seats'; readonly asOf: string; readonly seats: readonly SeatRecord[] }

export type UnitsTally = Tally & { readonly removed: number }

export type UnitCounts = {
  readonly provinces: number
  readonly communes: number
  readonly seats: number
}
