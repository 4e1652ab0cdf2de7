/** Opens the one SQLite file of the data folder, its tables up to date. */

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { AppError } from '../../../errors.ts'
import { StoreUnavailable } from '../../store-unavailable.ts'
import { migrate, type Spelling } from '../migrate.ts'
import type { Tables } from '../tables.ts'
import { sqliteDialect } from './sqlite-dialect.ts'

/** The file in the data folder. */
export const sqliteFile = 'hoi-mot-cua.sqlite'

/**
 * The database in `folder`, created where there is none. Throws StoreUnavailable when the folder or
 * file cannot be used, StoreTooNew for a newer version's data.
 */
export async function openSqlite(folder: string): Promise<Kysely<Tables>> {
  let database: DatabaseSync | undefined
  try {
    database = openDatabase(folder)
    const db = new Kysely<Tables>({ dialect: sqliteDialect(database) })
    await migrate(db, sqlite)
    return db
  } catch (error) {
    database?.close()
    throw error instanceof AppError ? error : new StoreUnavailable(folder, error)
  }
}

export const sqlite: Spelling = {
  ending: sql`strict`,
  counter: { type: sql`integer`, ending: sql`autoincrement` },
  lock: null,
}

function openDatabase(folder: string): DatabaseSync {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const database = new DatabaseSync(join(folder, sqliteFile), { timeout: 5000 })
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
