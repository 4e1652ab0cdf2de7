/** The catalogue store over SQL: the same queries on every database Kysely speaks to. */

import { hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { mergeListings } from '../../knowledge/national/listing.ts'
import type { CatalogueBatch, CatalogueStore, Tally } from '../catalogue-store.ts'
import * as queries from './catalogue-queries.ts'
import { createGroupRead } from './group-read.ts'
import type { Spelling } from './migrate.ts'
import type { Tables } from './tables.ts'

/** A store over a database whose tables are up to date; closing it closes the database. */
export function createSqlCatalogueStore(
  db: Kysely<Tables>,
  { lock }: Pick<Spelling, 'lock'>,
): CatalogueStore {
  return {
    put: (batch) =>
      db.transaction().execute(async (trx) => {
        await lock?.execute(trx)
        return put(trx, batch)
      }),
    listings: async () =>
      mergeListings(
        await queries.selectListings(db, 'national_details'),
        await queries.selectListings(db, 'national_index'),
      ),
    details: createGroupRead((codes) => queries.selectDetails(db, codes)),
    counts: () => queries.countRows(db),
    close: () => db.destroy(),
  }
}

async function put(db: Kysely<Tables>, batch: CatalogueBatch): Promise<Tally> {
  return batch.kind === 'details' ? putDetails(db, batch) : putIndex(db, batch)
}

async function putDetails(
  db: Kysely<Tables>,
  { rows, at }: Extract<CatalogueBatch, { kind: 'details' }>,
): Promise<Tally> {
  const written = rows.map(({ listing, details }) => {
    const texts = {
      listing: JSON.stringify(listing),
      details: details === null ? null : JSON.stringify(details),
    }
    const content = hash('sha256', `${texts.listing}\n${texts.details}`)
    return { code: listing.code, ...texts, hash: content, imported_at: at }
  })
  return putRows(db, 'national_details', written, queries.upsertDetails)
}

async function putIndex(
  db: Kysely<Tables>,
  { rows, at }: Extract<CatalogueBatch, { kind: 'index' }>,
): Promise<Tally> {
  const written = rows.map((row) => {
    const listing = JSON.stringify(row)
    return { code: row.code, listing, hash: hash('sha256', listing), imported_at: at }
  })
  return putRows(db, 'national_index', written, queries.upsertEntry)
}

/** Writes the rows whose content is not stored yet, one by one: a code that comes twice is the last. */
async function putRows<T extends { readonly code: string; readonly hash: string }>(
  db: Kysely<Tables>,
  table: queries.CatalogueTable,
  rows: readonly T[],
  upsert: (db: Kysely<Tables>, row: T) => Promise<void>,
): Promise<Tally> {
  const stored = new Map(
    await queries.selectHashes(
      db,
      table,
      rows.map(({ code }) => code),
    ),
  )
  const tally = { added: 0, changed: 0, unchanged: 0 }
  for (const row of rows) {
    const outcome = outcomeOf(stored.get(row.code), row.hash)
    if (outcome !== 'unchanged') await upsert(db, row)
    tally[outcome] += 1
    stored.set(row.code, row.hash)
  }
  return tally
}

function outcomeOf(stored: string | undefined, hash: string): keyof Tally {
  if (stored === undefined) return 'added'
  return stored === hash ? 'unchanged' : 'changed'
}
