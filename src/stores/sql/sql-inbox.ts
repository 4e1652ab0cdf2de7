/** The inbox over SQL: the same queries on every database Kysely speaks to. */

import type { Kysely } from 'kysely'
import type { Inbox, IncomingEvent } from '../inbox.ts'
import type { Write } from './group-commit.ts'
import * as queries from './inbox-queries.ts'
import type { Tables } from './tables.ts'

/** An inbox over a database whose tables are up to date. */
export function createSqlInbox(db: Kysely<Tables>, write: Write): Inbox {
  return {
    add: (events) => write.many(addAll, events),
    conversationsWaiting: (limit) => queries.selectConversationsWaiting(db, limit),
    waiting: (id, limit) => queries.selectWaiting(db, id, limit),
    settle: (channel, eventIds, at) =>
      write.one((trx) => queries.finishEvents(trx, [{ channel, eventIds }], at)),
  }
}

/** How many of each delivery were new; an event in two of them counts for the first. */
async function addAll(
  db: Kysely<Tables>,
  deliveries: readonly (readonly IncomingEvent[])[],
): Promise<readonly number[]> {
  const fresh = await queries.insertEvents(db, deliveries.flat())
  return deliveries.map(
    (events) => events.filter((event) => fresh.delete(queries.keyOf(event))).length,
  )
}
