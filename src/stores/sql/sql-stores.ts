/** Every store over one database, in the way all databases share. */

import type { Kysely } from 'kysely'
import type { Stores } from '../stores.ts'
import type { Write } from './group-commit.ts'
import type { Spelling } from './migrate.ts'
import { createSqlCatalogueStore } from './sql-catalogue-store.ts'
import { createSqlConversationStore } from './sql-conversation-store.ts'
import { addTogether, createSqlCountStore } from './sql-count-store.ts'
import { createSqlDossierStore } from './sql-dossier-store.ts'
import { createSqlFeedbackStore } from './sql-feedback-store.ts'
import { createSqlFollowerStore } from './sql-follower-store.ts'
import { createSqlInbox } from './sql-inbox.ts'
import { createSqlNoticeStore } from './sql-notice-store.ts'
import { createSqlOaTokenStore } from './sql-oa-token-store.ts'
import { createSqlOutbox } from './sql-outbox.ts'
import { createSqlStartCodeStore } from './sql-start-code-store.ts'
import { createSqlTeamStore } from './sql-team-store.ts'
import { createSqlTryStore } from './sql-try-store.ts'
import { createSqlUnitsStore } from './sql-units-store.ts'
import { createSqlWalkStore } from './sql-walk-store.ts'
import type { Tables } from './tables.ts'

/** The others are kept in memory where one process has the database to itself. */
type SqlStores = Omit<Stores, 'locks' | 'signals' | 'lookups' | 'close'>

/** Who writes what comes in, what goes out, and all else; the same where a database has one writer. */
export type Writers = {
  readonly incoming: Write
  readonly outgoing: Write
  readonly write: Write
}

/** The stores over a database whose tables are up to date. */
export function createSqlStores(
  db: Kysely<Tables>,
  { incoming, outgoing, write }: Writers,
  spelling: Spelling,
): SqlStores {
  return {
    conversations: createSqlConversationStore(db, write),
    catalogue: createSqlCatalogueStore(db, spelling),
    units: createSqlUnitsStore(db, spelling),
    walks: createSqlWalkStore(db),
    dossiers: createSqlDossierStore(db),
    tries: createSqlTryStore(db),
    feedback: createSqlFeedbackStore(db, write),
    followers: createSqlFollowerStore(db, write),
    notices: createSqlNoticeStore(db, write),
    inbox: createSqlInbox(db, incoming),
    outbox: createSqlOutbox(db, outgoing),
    oaTokens: createSqlOaTokenStore(db),
    teams: createSqlTeamStore(db, spelling),
    startCodes: createSqlStartCodeStore(db, write),
    counts: createSqlCountStore(db, addTogether(write)),
  }
}
