/** Many writes, one transaction: a commit that reaches the disk costs the same for one as for a hundred. */

import type { Kysely } from 'kysely'
import { AppError } from '../../errors.ts'
import type { Tables } from './tables.ts'

/** A write as queries over a transaction. It may run twice, so it changes nothing but the database. */
export type Work<T> = (db: Kysely<Tables>) => Promise<T>

/**
 * Runs a write in a transaction shared with others and resolves when that is durable. A write that
 * throws an AppError has refused before it wrote anything: the others go on. After any other error
 * the whole group is undone and each of its writes gets a transaction of its own.
 */
export type Write = <T>(work: Work<T>) => Promise<T>

export type GroupOptions = {
  /** Transactions at once: as many as the database can really do side by side. */
  readonly lanes: number
}

/** Most writes in one transaction: what comes later must not wait for long. */
const largestGroup = 200

/** How often a write of its own is tried when another process got in its way. */
const attempts = 4

type Pending = {
  readonly work: Work<unknown>
  readonly resolve: (value: never) => void
  readonly reject: (error: unknown) => void
}

/** Groups what comes while all lanes are busy; on an idle database a write begins at once. */
export function createGroupCommit(db: Kysely<Tables>, { lanes }: GroupOptions): Write {
  const queue: Pending[] = []
  let idle = lanes
  const run = async () => {
    while (queue.length > 0) await commit(db, queue.splice(0, largestGroup))
    idle += 1
  }
  return (work) =>
    new Promise((resolve, reject) => {
      queue.push({ work, resolve, reject })
      if (idle === 0) return
      idle -= 1
      // A macrotask later, so that what was asked in the same moment goes along.
      setImmediate(run)
    })
}

type Done = { readonly value: unknown } | { readonly refusal: AppError }

/** Never throws: each pending write is told its own end. */
async function commit(db: Kysely<Tables>, group: readonly Pending[]): Promise<void> {
  const done = await together(db, group).catch(() => null)
  if (!done) {
    for (const one of group) await alone(db, one, attempts)
    return
  }
  for (const [index, { resolve, reject }] of group.entries()) {
    const end = done[index]
    if (end && 'value' in end) resolve(end.value as never)
    else reject(end?.refusal)
  }
}

function together(db: Kysely<Tables>, group: readonly Pending[]): Promise<readonly Done[]> {
  return db.transaction().execute(async (trx) => {
    const done: Done[] = []
    for (const { work } of group) done.push(await attempt(work, trx))
    return done
  })
}

async function attempt(work: Work<unknown>, trx: Kysely<Tables>): Promise<Done> {
  try {
    return { value: await work(trx) }
  } catch (error) {
    if (error instanceof AppError) return { refusal: error }
    throw error
  }
}

async function alone(db: Kysely<Tables>, one: Pending, attemptsLeft: number): Promise<void> {
  try {
    const value = await db.transaction().execute((trx) => one.work(trx))
    one.resolve(value as never)
  } catch (error) {
    if (attemptsLeft > 1 && isPassing(error)) await alone(db, one, attemptsLeft - 1)
    else one.reject(error)
  }
}

/** Another transaction wrote the same row in between. */
export class Overtaken extends Error {}

/** PostgreSQL: serialization failure, deadlock. */
const passing: ReadonlySet<unknown> = new Set(['40001', '40P01'])

function isPassing(error: unknown): boolean {
  return error instanceof Overtaken || passing.has((error as { code?: unknown })?.code)
}
