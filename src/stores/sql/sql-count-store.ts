/** The store of counts over SQL: the same queries on every database Kysely speaks to. */

import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Kysely } from 'kysely'
import type { Happening } from '../../insights/happening.ts'
import type { CountStore } from '../count-store.ts'
import { addCounts, selectCounts, selectSums } from './count-queries.ts'
import { isPassing, type Write } from './group-commit.ts'
import type { Tables } from './tables.ts'

/** Adds happenings in one go; resolves when they are durable. */
type AddAll = (happenings: readonly Happening[]) => Promise<void>

/** A store over a database whose tables are up to date. */
export function createSqlCountStore(db: Kysely<Tables>, addAll: AddAll): CountStore {
  const gather = createGathering(addAll)
  return {
    add: (happenings) => (happenings.length > 0 ? gather(happenings) : Promise.resolve()),
    counts: (period) => selectCounts(db, period),
    sums: (period) => selectSums(db, period),
  }
}

/** In the transaction others share. */
export function addTogether(write: Write): AddAll {
  return (all) => write.one((db) => addCounts(db, all))
}

/** By itself, where the database gives a statement a transaction of its own: one way there and back, not three. */
export function addAlone(db: Kysely<Tables>, write: Write): AddAll {
  const together = addTogether(write)
  return (all) =>
    addCounts(db, all).catch((error: unknown) => {
      if (isPassing(error)) return together(all)
      throw error
    })
}

/**
 * What comes at once, or while those before are written, is added as one; each caller waits until it
 * is durable. Two of these never wait for each other's rows.
 */
function createGathering(addAll: AddAll): AddAll {
  let gathered: { readonly all: Happening[]; readonly added: Promise<void> } | null = null
  let last: Promise<unknown> = Promise.resolve()
  const begin = () => {
    const all: Happening[] = []
    const added = Promise.all([last, untilQuiet(all)]).then(() => {
      gathered = null
      return addAll(all)
    })
    last = added.catch(() => {})
    return { all, added }
  }
  return (happenings) => {
    gathered ??= begin()
    gathered.all.push(...happenings)
    return gathered.added
  }
}

/** A poster is looked at by many and a commit costs the same for all, so the first waits while others keep coming. */
async function untilQuiet(all: readonly Happening[]): Promise<void> {
  const until = performance.now() + longestWait
  for (let quiet = 0, seen = 0; quiet < quietTurns && performance.now() < until; ) {
    await nextTurn()
    quiet = all.length > seen ? 0 : quiet + 1
    seen = all.length
  }
}

/** Milliseconds. */
const longestWait = 2

/** Turns of the event loop without another, a few microseconds each. */
const quietTurns = 10
