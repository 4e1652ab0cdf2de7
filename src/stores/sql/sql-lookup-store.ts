/** The store of look-ups over SQL, for processes that share a database. Hashes only, and not for long. */

import { hash } from 'node:crypto'
import type { Kysely } from 'kysely'
import { type AskedCode, type LookupStore, mostAsked } from '../lookup-store.ts'
import type { Tables } from './tables.ts'

/** A store over a database whose tables are up to date. */
export function createSqlLookupStore(db: Kysely<Tables>): LookupStore {
  let sweptAt = Number.NEGATIVE_INFINITY
  return {
    async ask(keys, code, { now, windowMs }) {
      const hashes = keys.map((key) => hash('sha256', key))
      const own = { family: hash('sha256', code.family), seq: code.seq }
      const at = new Date(now).toISOString()
      const since = new Date(now - windowMs).toISOString()
      await db
        .insertInto('dossier_lookups')
        // In one order everywhere, so that two processes do not wait for each other.
        .values(hashes.toSorted().map((key) => ({ key_hash: key, ...own, at })))
        .onConflict((conflict) =>
          conflict.columns(['key_hash', 'family', 'seq']).doUpdateSet({ at }),
        )
        .execute()
      if (now - sweptAt >= windowMs) {
        sweptAt = now
        await db.deleteFrom('dossier_lookups').where('at', '<=', since).execute()
      }
      // Read when what was written is there for all to see.
      return Promise.all(hashes.map((key) => selectAsked(db, { key, since, own })))
    },
  }
}

type Asking = { readonly key: string; readonly since: string; readonly own: AskedCode }

async function selectAsked(
  db: Kysely<Tables>,
  { key, since, own }: Asking,
): Promise<readonly AskedCode[]> {
  const rows = await db
    .selectFrom('dossier_lookups')
    .select(['family', 'seq'])
    .where('key_hash', '=', key)
    .where('at', '>', since)
    .orderBy('at', 'desc')
    .limit(mostAsked)
    .execute()
  const others = rows.filter(({ family, seq }) => family !== own.family || seq !== own.seq)
  return [...others.toReversed(), own].slice(-mostAsked)
}
