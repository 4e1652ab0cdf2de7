/** Opens all stores on the SQLite file of the data folder. */

import { join } from 'node:path'
import { Kysely } from 'kysely'
import { createMemoryLookups } from '../../memory-lookups.ts'
import { createMemorySignals } from '../../memory-signals.ts'
import type { Stores } from '../../stores.ts'
import { createGroupCommit } from '../group-commit.ts'
import { createSqlStores } from '../sql-stores.ts'
import type { Tables } from '../tables.ts'
import { adaptDatabase } from './adapt-database.ts'
import { createFolderLocks } from './folder-locks.ts'
import { openMigrated, sqlite, sqliteFile } from './open-sqlite.ts'
import { threadedDialect } from './threaded-dialect.ts'
import { createWriter } from './writer.ts'

/** The stores in `folder`, written to by a thread of its own; throws what openMigrated throws. */
export async function openSqliteStores(folder: string): Promise<Stores> {
  const reader = adaptDatabase(await openMigrated(folder))
  const writer = createWriter(join(folder, sqliteFile))
  const db = new Kysely<Tables>({ dialect: threadedDialect(reader, writer) })
  const locks = createFolderLocks(folder)
  const write = createGroupCommit(db, { lanes: 1 })
  return {
    ...createSqlStores(db, write, sqlite),
    locks,
    signals: createMemorySignals(),
    lookups: createMemoryLookups(),
    async close() {
      locks.close()
      await db.destroy()
    },
  }
}
