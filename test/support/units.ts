/** A part of the real list of administrative units, and the whole of it where the plan's data is at hand. */

import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { communeRecord, provinceRecord, seatRecord } from '../../src/knowledge/units/record.ts'
import { buildUnitList, type UnitList } from '../../src/knowledge/units/unit-list.ts'

type UnitFile = {
  readonly asOf: string
  readonly reformDate: string
  readonly provinces: readonly unknown[]
  readonly communes: readonly unknown[]
}

/** As it came, so that the import can be tried with it. */
export const sampleFile = 'test/support/admin-units.sample.json'
export const wholeFile = '../shared/data/admin-units.json.gz'
export const hasWhole = existsSync(wholeFile)
if (!hasWhole) {
  console.warn(`\n!! The list of all communes is not at ${wholeFile}: its tests are SKIPPED.\n`)
}

export function readSample(): UnitFile {
  return JSON.parse(readFileSync(sampleFile, 'utf8'))
}

/** Sixty-odd communes of nineteen provinces; one has a seat. */
export function sampleUnits(): UnitList {
  return listOf(readSample())
}

/** All 3,321 communes. */
export function wholeUnits(): UnitList {
  return listOf(JSON.parse(gunzipSync(readFileSync(wholeFile)).toString('utf8')))
}

function listOf({ asOf, reformDate, provinces, communes }: UnitFile): UnitList {
  return buildUnitList({
    edition: { asOf, reformDate },
    seatsAsOf: '2025-07-17',
    provinces: provinces.map((one) => provinceRecord.parse(one)),
    communes: communes.map((one) => communeRecord.parse(one)),
    seats: [seatRecord.parse({ code: '09817', address: 'Số 3, đường Phan Xích, xã Ô Diên' })],
  })
}
