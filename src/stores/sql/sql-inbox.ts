/** The inbox over SQL: the same queries on every database Kysely speaks to. */

import type { Kysely } from 'kysely'
import type { Inbox } from '../inbox.ts'
import type { Write } from './group-commit.ts'
import * as queries from './inbox-queries.ts'
import type { Tables } from './tables.ts'

/** An inbox over a database whose tables are up to date. */
export function createSqlInbox(db: Kysely<Tables>, write: Write): Inbox {
  return {
    add: (events) => write((trx) => queries.insertEvents(trx, events)),
    conversationsWaiting: (limit) => queries.selectConversationsWaiting(db, limit),
    waiting: (id, limit) => queries.selectWaiting(db, id, limit),
    settle: (channel, eventIds, at) =>
      write((trx) => queries.finishEvents(trx, { channel, eventIds, at, seq: null })),
  }
}
