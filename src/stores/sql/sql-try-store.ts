/** The store of tries over SQL: the same queries on every database Kysely speaks to. */

import { hash } from 'node:crypto'
import { type Kysely, sql } from 'kysely'
import type { TryStore } from '../try-store.ts'
import type { Tables } from './tables.ts'

/** A store over a database whose tables are up to date. */
export function createSqlTryStore(db: Kysely<Tables>): TryStore {
  return {
    async count(key, { now, lockMs }) {
      const at = new Date(now).toISOString()
      const until = new Date(now + lockMs).toISOString()
      const row = await db
        .insertInto('dossier_tries')
        .values({ key_hash: hash('sha256', key), tries: 1, until })
        .onConflict((conflict) =>
          conflict.column('key_hash').doUpdateSet({
            tries: sql`case when dossier_tries.until <= ${at} then 1 else dossier_tries.tries + 1 end`,
            until: sql`case when dossier_tries.until <= ${at} then excluded.until else dossier_tries.until end`,
          }),
        )
        .returning('tries')
        .executeTakeFirstOrThrow()
      return Number(row.tries)
    },
    async clear(key) {
      await db.deleteFrom('dossier_tries').where('key_hash', '=', hash('sha256', key)).execute()
    },
  }
}
