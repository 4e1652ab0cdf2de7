/** The store of start codes over SQL: the same queries on every database Kysely speaks to. */

import type { Kysely } from 'kysely'
import type { StartCodeEntry, StartCodeStore } from '../start-code-store.ts'
import type { Write } from './group-commit.ts'
import type { Tables } from './tables.ts'

/** A store over a database whose tables are up to date. */
export function createSqlStartCodeStore(db: Kysely<Tables>, write: Write): StartCodeStore {
  return {
    keep: (entry) => write.one((trx) => keep(trx, entry)),
    async find(code, today) {
      const row = await db
        .selectFrom('start_codes')
        .select('payload')
        .where('code', '=', code)
        .where('last_day', '>=', today)
        .executeTakeFirst()
      return row?.payload ?? null
    },
  }
}

async function keep(
  db: Kysely<Tables>,
  { payload, candidate, today, lastDay }: StartCodeEntry,
): Promise<string | null> {
  await db.deleteFrom('start_codes').where('last_day', '<', today).execute()
  await db
    .insertInto('start_codes')
    .values({ code: candidate, payload, last_day: lastDay })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await db
    .updateTable('start_codes')
    .set({ last_day: lastDay })
    .where('payload', '=', payload)
    .returning('code')
    .executeTakeFirst()
  return row?.code ?? null
}
