/** Opens a SQLite file as this program wants it. */

import { DatabaseSync } from 'node:sqlite'

/** A connection to the file, which is created where there is none. */
export function openFile(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 5000 })
  database.exec(settings)
  return database
}

/**
 * Readers do not wait for the writer; what was answered survives a power cut; what was erased is
 * overwritten. Waiting for another process is the dialect's task from here on.
 */
const settings = `
  pragma journal_mode = wal;
  pragma synchronous = full;
  pragma foreign_keys = on;
  pragma secure_delete = on;
  pragma busy_timeout = 0;
`
