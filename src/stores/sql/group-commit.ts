/** Many writes, one transaction: a commit that reaches the disk costs the same for one as for a hundred. */

import type { Kysely } from 'kysely'
import { AppError } from '../../errors.ts'
import type { Tables } from './tables.ts'

/** A write as queries over a transaction. It may run twice, so it changes nothing but the database. */
export type Work<T> = (db: Kysely<Tables>) => Promise<T>

/**
 * Writes of one kind as queries for all of them together; a result for each, in order. An AppError
 * among the results is that write's refusal.
 */
export type BulkWork<In, Out> = (
  db: Kysely<Tables>,
  items: readonly In[],
) => Promise<readonly (Out | AppError)[]>

/**
 * Runs writes in a transaction shared with others; each resolves when it is durable. A write that
 * throws an AppError has refused before it wrote anything: the others go on. After any other error
 * the whole group is undone and each of its writes gets a transaction of its own.
 */
export type Write = {
  one<T>(work: Work<T>): Promise<T>
  /** Those of a group with the same `work` are done together. */
  many<In, Out>(work: BulkWork<In, Out>, item: In): Promise<Out>
}

/** Most writes in one transaction: what comes later must not wait for long. */
const largestGroup = 200

/** How often a write of its own is tried when another process got in its way. */
const attempts = 4

type Pending = {
  readonly work: BulkWork<never, unknown>
  readonly item: unknown
  readonly resolve: (value: never) => void
  readonly reject: (error: unknown) => void
}

/**
 * Groups what comes while a transaction is under way; on an idle database a write begins at once. One
 * transaction at a time: several would hold fewer writes each, and wait for each other's rows.
 */
export function createGroupCommit(db: Kysely<Tables>): Write {
  const queue: Pending[] = []
  let isRunning = false
  const run = async () => {
    while (queue.length > 0) await commit(db, queue.splice(0, largestGroup))
    isRunning = false
  }
  const many = <In, Out>(work: BulkWork<In, Out>, item: In) =>
    new Promise<Out>((resolve, reject) => {
      queue.push({ work: work as BulkWork<never, unknown>, item, resolve, reject })
      if (isRunning) return
      isRunning = true
      // A macrotask later, so that what was asked in the same moment goes along.
      setImmediate(run)
    })
  return { many, one: (work) => many(oneByOne(work), null) }
}

/** A work of its own kind: no other is ever done with it. */
function oneByOne<T>(work: Work<T>): BulkWork<null, T> {
  return async (db) => [await work(db).catch(refusalOf)]
}

/** The error as a result, when it is a refusal; any other is thrown on. */
export function refusalOf(error: unknown): AppError {
  if (error instanceof AppError) return error
  throw error
}

/** Never throws: each pending write is told its own end. */
async function commit(db: Kysely<Tables>, group: readonly Pending[]): Promise<void> {
  const ends = await together(db, group).catch(() => null)
  if (!ends) for (const one of group) await alone(db, one, attempts)
  else for (const [one, end] of ends) tell(one, end)
}

async function together(
  db: Kysely<Tables>,
  group: readonly Pending[],
): Promise<ReadonlyMap<Pending, unknown>> {
  const kinds = Map.groupBy(group, ({ work }) => work)
  return db.transaction().execute(async (trx) => {
    const ends = new Map<Pending, unknown>()
    for (const [work, alike] of kinds) {
      const results = await work(trx, alike.map(({ item }) => item) as never[])
      for (const [index, one] of alike.entries()) ends.set(one, results[index])
    }
    return ends
  })
}

async function alone(db: Kysely<Tables>, one: Pending, attemptsLeft: number): Promise<void> {
  try {
    const ends = await together(db, [one])
    tell(one, ends.get(one))
  } catch (error) {
    if (attemptsLeft > 1 && isPassing(error)) await alone(db, one, attemptsLeft - 1)
    else one.reject(error)
  }
}

function tell({ resolve, reject }: Pending, end: unknown): void {
  if (end instanceof AppError) reject(end)
  else resolve(end as never)
}

/** Another transaction wrote the same row in between. */
export class Overtaken extends Error {}

/** PostgreSQL: serialization failure, deadlock. */
const passing: ReadonlySet<unknown> = new Set(['40001', '40P01'])

/** Whether the database undid a write only because of others: tried again, it may go well. */
export function isPassing(error: unknown): boolean {
  return error instanceof Overtaken || passing.has((error as { code?: unknown })?.code)
}
