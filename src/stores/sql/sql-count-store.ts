/** The store of counts over SQL: the same queries on every database Kysely speaks to. */

import type { Kysely } from 'kysely'
import type { Happening } from '../../insights/happening.ts'
import type { CountStore } from '../count-store.ts'
import { addCounts, selectCounts, selectSums } from './count-queries.ts'
import type { Write } from './group-commit.ts'
import type { Tables } from './tables.ts'

/** A store over a database whose tables are up to date. */
export function createSqlCountStore(db: Kysely<Tables>, write: Write): CountStore {
  return {
    async add(happenings) {
      if (happenings.length > 0) await write.many(addAll, happenings)
    },
    counts: (period) => selectCounts(db, period),
    sums: (period) => selectSums(db, period),
  }
}

async function addAll(
  db: Kysely<Tables>,
  all: readonly (readonly Happening[])[],
): Promise<readonly null[]> {
  await addCounts(db, all.flat())
  return all.map(() => null)
}
