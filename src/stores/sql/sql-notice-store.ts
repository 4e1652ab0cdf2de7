/** The store of notices over SQL: the same queries on every database Kysely speaks to. */

import type { Kysely } from 'kysely'
import type { NoticeStore } from '../notice-store.ts'
import type { Write } from './group-commit.ts'
import * as queries from './notice-queries.ts'
import type { Tables } from './tables.ts'

/** A store over a database whose tables are up to date. */
export function createSqlNoticeStore(db: Kysely<Tables>, write: Write): NoticeStore {
  return {
    put: (notices) => write.one((trx) => queries.insertNotices(trx, notices)),
    conversationsDue: (now, limit) => queries.selectConversationsDue(db, now, limit),
    waiting: (id) => queries.selectWaiting(db, id),
    postpone: (keys, until) => write.one((trx) => queries.postponeNotices(trx, keys, until)),
    counts: () => queries.countNotices(db),
  }
}
