/** Queries on the two tables of the imported national list. */

import type { Insertable, Kysely } from 'kysely'
import type { ImportedProcedure } from '../../knowledge/national/imported-procedure.ts'
import type { Listing } from '../../knowledge/national/listing.ts'
import type { CatalogueCounts } from '../catalogue-store.ts'
import type { Tables } from './tables.ts'

export type CatalogueTable = 'national_details' | 'national_index'

/** The content hashes of those of `codes` that are stored. */
export async function selectHashes(
  db: Kysely<Tables>,
  table: CatalogueTable,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map()
  const rows = await db
    .selectFrom(table)
    .select(['code', 'hash'])
    .where('code', 'in', codes)
    .execute()
  return new Map(rows.map(({ code, hash }) => [code, hash] as const))
}

export async function upsertDetails(
  db: Kysely<Tables>,
  row: Insertable<Tables['national_details']>,
): Promise<void> {
  const { code: _, ...rest } = row
  await db
    .insertInto('national_details')
    .values(row)
    .onConflict((conflict) => conflict.column('code').doUpdateSet(rest))
    .execute()
}

export async function upsertEntry(
  db: Kysely<Tables>,
  row: Insertable<Tables['national_index']>,
): Promise<void> {
  const { code: _, ...rest } = row
  await db
    .insertInto('national_index')
    .values(row)
    .onConflict((conflict) => conflict.column('code').doUpdateSet(rest))
    .execute()
}

export async function selectListings(
  db: Kysely<Tables>,
  table: CatalogueTable,
): Promise<readonly Listing[]> {
  const rows = await db.selectFrom(table).select('listing').execute()
  return rows.map(({ listing }) => JSON.parse(listing) as Listing)
}

/** Null for a code nobody knows, or known without details or with those of an unknown version. */
export async function selectDetails(
  db: Kysely<Tables>,
  codes: readonly string[],
): Promise<readonly (ImportedProcedure | null)[]> {
  const rows = await db
    .selectFrom('national_details')
    .select(['code', 'details'])
    .where('code', 'in', codes)
    .execute()
  const found = new Map(rows.map(({ code, details }) => [code, readDetails(details)]))
  return codes.map((code) => found.get(code) ?? null)
}

function readDetails(text: string | null): ImportedProcedure | null {
  const details: unknown = JSON.parse(text ?? 'null')
  return isKnown(details) ? details : null
}

function isKnown(details: unknown): details is ImportedProcedure {
  return (details as { version?: unknown } | null)?.version === 1
}

export async function countRows(db: Kysely<Tables>): Promise<CatalogueCounts> {
  return {
    details: await countOf(db, 'national_details'),
    index: await countOf(db, 'national_index'),
  }
}

async function countOf(db: Kysely<Tables>, table: CatalogueTable): Promise<number> {
  const { count } = await db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}
