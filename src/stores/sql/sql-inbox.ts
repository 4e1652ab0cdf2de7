/** The inbox over SQL: the same queries on every database Kysely speaks to. */

import type { Kysely } from 'kysely'
import type { Inbox, IncomingEvent } from '../inbox.ts'
import type { Write } from './group-commit.ts'
import { createGroupRead } from './group-read.ts'
import * as queries from './inbox-queries.ts'
import type { Tables } from './tables.ts'

/** An inbox over a database whose tables are up to date. */
export function createSqlInbox(db: Kysely<Tables>, write: Write): Inbox {
  const waiting = createGroupRead(async (asked: readonly Asked[]) => {
    const most = Math.max(...asked.map(({ limit }) => limit))
    const ids = asked.map(({ id }) => id)
    const events = await queries.selectWaiting(db, ids, most)
    return asked.map(({ limit }, n) => (events[n] ?? []).slice(0, limit))
  })
  return {
    add: (events) => write.many(addAll, events),
    conversationsWaiting: (limit) => queries.selectConversationsWaiting(db, limit),
    waiting: (id, limit) => waiting({ id, limit }),
    settle: (channel, eventIds, at) =>
      write.one((trx) => queries.finishEvents(trx, [{ channel, eventIds }], at)),
  }
}

type Asked = { readonly id: string; readonly limit: number }

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
