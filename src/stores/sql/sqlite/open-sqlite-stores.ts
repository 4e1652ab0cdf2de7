/** Opens all stores on the SQLite file of the data folder. */

import { createMemoryLookups } from '../../memory-lookups.ts'
import { createMemorySignals } from '../../memory-signals.ts'
import type { Stores } from '../../stores.ts'
import { createGroupCommit } from '../group-commit.ts'
import { createSqlStores } from '../sql-stores.ts'
import { createFolderLocks } from './folder-locks.ts'
import { openSqlite, sqlite } from './open-sqlite.ts'

/** The stores in `folder`; throws what openSqlite throws. */
export async function openSqliteStores(folder: string): Promise<Stores> {
  const db = await openSqlite(folder)
  const locks = createFolderLocks(folder)
  const write = createGroupCommit(db)
  return {
    ...createSqlStores(db, { incoming: write, outgoing: write, write }, sqlite),
    locks,
    signals: createMemorySignals(),
    lookups: createMemoryLookups(),
    async close() {
      locks.close()
      await db.destroy()
    },
  }
}
