/** Opens all stores on the SQLite file of the data folder. */

import { createMemorySignals } from '../../memory-signals.ts'
import type { Stores } from '../../stores.ts'
import { createGroupCommit } from '../group-commit.ts'
import { createSqlCatalogueStore } from '../sql-catalogue-store.ts'
import { createSqlConversationStore } from '../sql-conversation-store.ts'
import { createSqlDossierStore } from '../sql-dossier-store.ts'
import { createSqlFollowerStore } from '../sql-follower-store.ts'
import { createSqlInbox } from '../sql-inbox.ts'
import { createSqlOaTokenStore } from '../sql-oa-token-store.ts'
import { createSqlOutbox } from '../sql-outbox.ts'
import { createSqlTryStore } from '../sql-try-store.ts'
import { createSqlWalkStore } from '../sql-walk-store.ts'
import { createFolderLocks } from './folder-locks.ts'
import { openSqlite, sqlite } from './open-sqlite.ts'

/** The stores in `folder`; throws what openSqlite throws. */
export async function openSqliteStores(folder: string): Promise<Stores> {
  const db = await openSqlite(folder)
  const locks = createFolderLocks(folder)
  const write = createGroupCommit(db, { lanes: 1 })
  return {
    conversations: createSqlConversationStore(db, write),
    catalogue: createSqlCatalogueStore(db, sqlite),
    walks: createSqlWalkStore(db),
    dossiers: createSqlDossierStore(db),
    tries: createSqlTryStore(db),
    followers: createSqlFollowerStore(db),
    inbox: createSqlInbox(db, write),
    outbox: createSqlOutbox(db, write),
    oaTokens: createSqlOaTokenStore(db),
    locks,
    signals: createMemorySignals(),
    async close() {
      locks.close()
      await db.destroy()
    },
  }
}
