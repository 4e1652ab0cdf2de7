/** Queries on the table of administrative units. */

import type { Insertable, Kysely } from 'kysely'
import type { Tables } from './tables.ts'

export type UnitKind = Tables['admin_units']['kind']
export type UnitRow = Insertable<Tables['admin_units']>

/** Content hashes of a kind, by code. */
export async function selectUnitHashes(
  db: Kysely<Tables>,
  kind: UnitKind,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('admin_units')
    .select(['code', 'hash'])
    .where('kind', '=', kind)
    .execute()
  return new Map(rows.map(({ code, hash }) => [code, hash] as const))
}

export async function upsertUnit(db: Kysely<Tables>, row: UnitRow): Promise<void> {
  const { kind: _, code: __, ...rest } = row
  await db
    .insertInto('admin_units')
    .values(row)
    .onConflict((conflict) => conflict.columns(['kind', 'code']).doUpdateSet(rest))
    .execute()
}

export async function deleteUnit(db: Kysely<Tables>, kind: UnitKind, code: string): Promise<void> {
  await db.deleteFrom('admin_units').where('kind', '=', kind).where('code', '=', code).execute()
}

/** The bodies of a kind in the order of their codes, each parsed when it is its turn. */
export async function selectUnits<T>(db: Kysely<Tables>, kind: UnitKind): Promise<Iterable<T>> {
  const rows = await db
    .selectFrom('admin_units')
    .select('body')
    .where('kind', '=', kind)
    .orderBy('code')
    .execute()
  return parseEach(rows)
}

function* parseEach<T>(rows: readonly { readonly body: string }[]): Generator<T> {
  for (const { body } of rows) yield JSON.parse(body) as T
}

export async function countUnits(db: Kysely<Tables>, kind: UnitKind): Promise<number> {
  const { count } = await db
    .selectFrom('admin_units')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('kind', '=', kind)
    .executeTakeFirstOrThrow()
  return Number(count)
}
