/** Opens the conversations kept in the SQLite file of the data folder. */

import type { ConversationStore } from '../../conversation-store.ts'
import { createGroupCommit } from '../group-commit.ts'
import { createSqlConversationStore } from '../sql-conversation-store.ts'
import { openSqlite } from './open-sqlite.ts'

/** The store in `folder`; throws what openSqlite throws. */
export async function openSqliteStore(folder: string): Promise<ConversationStore> {
  const db = await openSqlite(folder)
  return createSqlConversationStore(db, createGroupCommit(db))
}
