/** The store of counts over SQL: the same queries on every database Kysely speaks to. */

import { setTimeout as pause } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Happening } from '../../insights/happening.ts'
import type { CountStore } from '../count-store.ts'
import { addCounts, selectCounts, selectSums } from './count-queries.ts'
import type { Write } from './group-commit.ts'
import type { Tables } from './tables.ts'

/** A store over a database whose tables are up to date. */
export function createSqlCountStore(db: Kysely<Tables>, write: Write): CountStore {
  const gather = createGathering((all) => write.one((trx) => addCounts(trx, all)))
  return {
    add: (happenings) => (happenings.length > 0 ? gather(happenings) : Promise.resolve()),
    counts: (period) => selectCounts(db, period),
    sums: (period) => selectSums(db, period),
  }
}

/** Milliseconds the first of many waits for others: a poster is looked at by many, a commit costs the same for all. */
const gatherMs = 2

/**
 * What comes within a few milliseconds, or while those before are written, is added as one; each
 * caller waits until it is durable. Two of these never wait for each other's rows.
 */
function createGathering(addAll: (happenings: readonly Happening[]) => Promise<void>) {
  let gathered: { readonly all: Happening[]; readonly added: Promise<void> } | null = null
  let last: Promise<unknown> = Promise.resolve()
  const begin = () => {
    const all: Happening[] = []
    const added = Promise.all([last, pause(gatherMs)]).then(() => {
      gathered = null
      return addAll(all)
    })
    last = added.catch(() => {})
    return { all, added }
  }
  return (happenings: readonly Happening[]): Promise<void> => {
    gathered ??= begin()
    gathered.all.push(...happenings)
    return gathered.added
  }
}
