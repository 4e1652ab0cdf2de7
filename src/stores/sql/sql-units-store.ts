/** The store of administrative units over SQL: the same queries on every database Kysely speaks to. */

import { hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import type { CommuneRecord, ProvinceRecord, SeatRecord } from '../../knowledge/units/record.ts'
import { buildUnitList, type Edition } from '../../knowledge/units/unit-list.ts'
import type { UnitsBatch, UnitsStore, UnitsTally } from '../units-store.ts'
import type { Spelling } from './migrate.ts'
import type { Tables } from './tables.ts'
import * as queries from './units-queries.ts'

/** A store over a database whose tables are up to date; closing it closes the database. */
export function createSqlUnitsStore(
  db: Kysely<Tables>,
  { lock }: Pick<Spelling, 'lock'>,
): UnitsStore {
  return {
    put: (batch) =>
      db.transaction().execute(async (trx) => {
        await lock?.execute(trx)
        return put(trx, batch)
      }),
    units: () => db.transaction().execute(readAll),
    counts: async () => ({
      provinces: await queries.countUnits(db, 'province'),
      communes: await queries.countUnits(db, 'commune'),
      seats: await queries.countUnits(db, 'seat'),
    }),
    close: () => db.destroy(),
  }
}

async function readAll(db: Kysely<Tables>) {
  const [edition] = await queries.selectUnits<Edition>(db, 'edition')
  const [seats] = await queries.selectUnits<{ asOf: string }>(db, 'seats-edition')
  return buildUnitList({
    edition: edition ?? null,
    seatsAsOf: seats?.asOf ?? null,
    provinces: await queries.selectUnits<ProvinceRecord>(db, 'province'),
    communes: await queries.selectUnits<CommuneRecord>(db, 'commune'),
    seats: await queries.selectUnits<SeatRecord>(db, 'seat'),
  })
}

/** The file's own date is stored like a row; it counts as none. */
const single = { code: '-' }

async function put(db: Kysely<Tables>, batch: UnitsBatch): Promise<UnitsTally> {
  const { at, asOf, keepOthers } = batch
  if (batch.kind === 'seats') {
    await putRows(db, 'seats-edition', [{ ...single, body: { asOf } }], { at, keepOthers })
    const seats = batch.seats.map((seat) => ({ code: seat.code, body: seat }))
    return putRows(db, 'seat', seats, { at, keepOthers })
  }
  const edition = { asOf, reformDate: batch.reformDate }
  await putRows(db, 'edition', [{ ...single, body: edition }], { at, keepOthers })
  const provinces = batch.provinces.map((body) => ({ code: body.code, body }))
  const communes = batch.communes.map((body) => ({ code: body.code, body }))
  const first = await putRows(db, 'province', provinces, { at, keepOthers })
  return sum(first, await putRows(db, 'commune', communes, { at, keepOthers }))
}

type Row = { readonly code: string; readonly body: unknown }
type Putting = Pick<UnitsBatch, 'at' | 'keepOthers'>

/** Writes the rows whose content is not stored yet and, unless others are kept, removes the rest. */
async function putRows(
  db: Kysely<Tables>,
  kind: queries.UnitKind,
  rows: readonly Row[],
  { at, keepOthers }: Putting,
): Promise<UnitsTally> {
  const stored = await queries.selectUnitHashes(db, kind)
  const tally = { added: 0, changed: 0, unchanged: 0, removed: 0 }
  for (const { code, body } of rows) {
    const text = JSON.stringify(body)
    const row = { kind, code, body: text, hash: hash('sha256', text), imported_at: at }
    const known = stored.get(code)
    if (known !== row.hash) await queries.upsertUnit(db, row)
    tally[outcomeOf(known, row.hash)] += 1
  }
  const named = new Set(rows.map(({ code }) => code))
  const gone = keepOthers ? [] : [...stored.keys()].filter((code) => !named.has(code))
  for (const code of gone) await queries.deleteUnit(db, kind, code)
  return { ...tally, removed: gone.length }
}

function outcomeOf(stored: string | undefined, hash: string) {
  if (stored === undefined) return 'added'
  return stored === hash ? 'unchanged' : 'changed'
}

function sum(a: UnitsTally, b: UnitsTally): UnitsTally {
  return {
    added: a.added + b.added,
    changed: a.changed + b.changed,
    unchanged: a.unchanged + b.unchanged,
    removed: a.removed + b.removed,
  }
}
