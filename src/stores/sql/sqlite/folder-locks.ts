/**
 * Locks of a data folder: all of them belong to one process. A second process on the same folder gets
 * none until the first is gone, so it stands by; the system lets go of a killed process's locks.
 */

import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Locks } from '../../locks.ts'
import { createMemoryLocks } from '../../memory-locks.ts'
import { isBusy } from './sqlite-dialect.ts'

/** Held open and locked by the process that works off the queues; nothing is kept in it. */
export const lockFile = 'queues.lock'

export type FolderLocks = Locks & { close(): void }

/** The folder must exist. */
export function createFolderLocks(folder: string): FolderLocks {
  const within = createMemoryLocks()
  let held: DatabaseSync | null = null
  return {
    async take(keys) {
      held ??= lockOf(join(folder, lockFile))
      return held ? within.take(keys) : []
    },
    release: within.release,
    close() {
      held?.close()
      held = null
    },
  }
}

/** SQLite's own way of locking a file, since Node has none; null when another process holds it. */
function lockOf(file: string): DatabaseSync | null {
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    database.exec('begin exclusive')
    return database
  } catch (error) {
    database.close()
    if (isBusy(error)) return null
    throw error
  }
}
