/** The walk store over SQL: the same queries on every database Kysely speaks to. */

import type { Kysely } from 'kysely'
import type { WalkEntry, WalkStore } from '../walk-store.ts'
import type { Tables } from './tables.ts'

/** A store over a database whose tables are up to date. */
export function createSqlWalkStore(db: Kysely<Tables>): WalkStore {
  return {
    put: (entry, today) => db.transaction().execute((trx) => put(trx, entry, today)),
    find: (code, today) => find(db, code, today),
  }
}

async function put(
  db: Kysely<Tables>,
  { code, walk, lastDay }: WalkEntry,
  today: string,
): Promise<boolean> {
  await db.deleteFrom('parked_walks').where('last_day', '<', today).execute()
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('parked_walks')
    .values({ code, walk: JSON.stringify(walk), last_day: lastDay })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

async function find(db: Kysely<Tables>, code: string, today: string): Promise<unknown> {
  const row = await db
    .selectFrom('parked_walks')
    .select('walk')
    .where('code', '=', code)
    .where('last_day', '>=', today)
    .executeTakeFirst()
  return row ? JSON.parse(row.walk) : null
}
