/** Opens the conversations kept in one SQLite file of the data folder. */

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, SqliteDialect, sql } from 'kysely'
import type { ConversationStore } from '../conversation-store.ts'
import { StoreUnavailable } from '../store-unavailable.ts'
import { migrate } from './migrate.ts'
import { createSqlConversationStore } from './sql-conversation-store.ts'
import { sqliteDriver } from './sqlite-driver.ts'
import type { Tables } from './tables.ts'

/** The file in the data folder. */
export const sqliteFile = 'hoi-mot-cua.sqlite'

/** How long a write waits for another process, in milliseconds. */
const busyTimeout = 5000

/**
 * The store in `folder`, created where there is none, its tables up to date. Throws
 * StoreUnavailable when the folder or file cannot be used, StoreTooNew for a newer version's data.
 */
export async function openSqliteStore(folder: string): Promise<ConversationStore> {
  const database = openDatabase(folder)
  const dialect = new SqliteDialect({ database: sqliteDriver(database) })
  const db = new Kysely<Tables>({ dialect })
  try {
    await migrate(db, sql`strict`)
  } catch (error) {
    database.close()
    throw error
  }
  return createSqlConversationStore(db)
}

function openDatabase(folder: string): DatabaseSync {
  let database: DatabaseSync | undefined
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    database = new DatabaseSync(join(folder, sqliteFile), {
      timeout: busyTimeout,
      enableForeignKeyConstraints: true,
    })
    database.exec(settings)
    return database
  } catch (error) {
    database?.close()
    throw new StoreUnavailable(folder, error)
  }
}

/**
 * Readers do not wait for the writer; what was answered survives a power cut; what was erased is
 * overwritten. The empty transaction asks whether the file may be written at all.
 */
const settings = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma secure_delete = on;
  begin immediate;
  commit;
`
