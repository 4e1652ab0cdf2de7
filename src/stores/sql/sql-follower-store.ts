/** The store of followers over SQL: the same queries on every database Kysely speaks to. */

import type { Kysely } from 'kysely'
import type { FollowerStore } from '../follower-store.ts'
import { inChunks } from './chunks.ts'
import * as queries from './follower-queries.ts'
import type { Write } from './group-commit.ts'
import type { Tables } from './tables.ts'

/** A store over a database whose tables are up to date. */
export function createSqlFollowerStore(db: Kysely<Tables>, write: Write): FollowerStore {
  return {
    follow: (follower, consentAt) =>
      write.one((trx) => queries.upsertFollower(trx, follower, consentAt)),
    followersOf: (codeHashes) => inChunks(codeHashes, (some) => queries.selectFollowers(db, some)),
    ofUser: (user) => queries.selectOfUser(db, user),
    tell: (tellings) => write.one((trx) => queries.tell(trx, tellings)),
    sealed: (after, limit) => queries.selectSealed(db, after, limit),
    unfollow: (user, codeHash) => write.one((trx) => queries.deleteOfUser(trx, user, codeHash)),
    expire: (today) => write.one((trx) => queries.deleteExpired(trx, today)),
  }
}
