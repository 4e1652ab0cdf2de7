/** Opens all stores on a PostgreSQL database. */

import { DatabaseUnavailable } from '../../database-unavailable.ts'
import type { Stores } from '../../stores.ts'
import { createGroupCommit } from '../group-commit.ts'
import { addAlone, createSqlCountStore } from '../sql-count-store.ts'
import { createSqlLookupStore } from '../sql-lookup-store.ts'
import { createSqlStores } from '../sql-stores.ts'
import { openPostgres, postgres } from './open-postgres.ts'
import { createPostgresLocks } from './postgres-locks.ts'
import { createPostgresSignals, signalChannel } from './postgres-signals.ts'
import { openSession, type Session } from './session.ts'

/** Transactions of one process side by side; more only wait for each other. */
const lanes = 4

/** The stores at `url`; throws what openPostgres throws. */
export async function openPostgresStores(url: string): Promise<Stores> {
  const db = await openPostgres(url)
  const write = createGroupCommit(db, { lanes })
  const signals = createPostgresSignals((payload) =>
    session.query('select pg_notify($1, $2)', [signalChannel, payload]),
  )
  const session: Session = await openSession({
    url,
    channel: signalChannel,
    heard: signals.heard,
  }).catch(async (error: unknown) => {
    await db.destroy()
    throw new DatabaseUnavailable(url, error)
  })
  return {
    ...createSqlStores(db, write, postgres),
    counts: createSqlCountStore(db, addAlone(db, write)),
    locks: createPostgresLocks(session),
    signals,
    lookups: createSqlLookupStore(db),
    async close() {
      await session.close()
      await db.destroy()
    },
  }
}
