/** Opens all stores on a PostgreSQL database. */

import type { Kysely } from 'kysely'
import { DatabaseUnavailable } from '../../database-unavailable.ts'
import type { Stores } from '../../stores.ts'
import { createGroupCommit } from '../group-commit.ts'
import { addAlone, createSqlCountStore } from '../sql-count-store.ts'
import { createSqlLookupStore } from '../sql-lookup-store.ts'
import { createSqlStores, type Writers } from '../sql-stores.ts'
import type { Tables } from '../tables.ts'
import { openPostgres, postgres } from './open-postgres.ts'
import { createPostgresLocks } from './postgres-locks.ts'
import { createPostgresSignals, signalChannel } from './postgres-signals.ts'
import { openSession, type Session } from './session.ts'

const notify = 'select pg_notify($1, payload) from unnest($2::text[]) payload'

/** The stores at `url`; throws what openPostgres throws. */
export async function openPostgresStores(url: string): Promise<Stores> {
  const db = await openPostgres(url)
  const writers = writersOf(db)
  const signals = createPostgresSignals((payloads) =>
    session.query(notify, [signalChannel, payloads]),
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
    ...createSqlStores(db, writers, postgres),
    counts: createSqlCountStore(db, addAlone(db, writers.write)),
    locks: createPostgresLocks(session),
    signals,
    lookups: createSqlLookupStore(db),
    async close() {
      await session.close()
      await db.destroy()
    },
  }
}

/** Side by side, since they hardly ever want the same rows: a message is taken in while others are answered. */
function writersOf(db: Kysely<Tables>): Writers {
  return {
    incoming: createGroupCommit(db),
    outgoing: createGroupCommit(db),
    write: createGroupCommit(db),
  }
}
