/** Opens the one SQLite file of the data folder, its tables up to date. */

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { Kysely, sql } from 'kysely'
import { AppError } from '../../../errors.ts'
import { StoreUnavailable } from '../../store-unavailable.ts'
import { migrate, type Spelling } from '../migrate.ts'
import type { Tables } from '../tables.ts'
import { openFile } from './open-file.ts'
import { sqliteDialect } from './sqlite-dialect.ts'

/** The file in the data folder. */
export const sqliteFile = 'hoi-mot-cua.sqlite'

/** The database in `folder`, for a program that does one thing after the other. Throws what openMigrated throws. */
export async function openSqlite(folder: string): Promise<Kysely<Tables>> {
  return kyselyOver(await openMigrated(folder))
}

/**
 * The file in `folder`, created where there is none. Throws StoreUnavailable when the folder or
 * file cannot be used, StoreTooNew for a newer version's data.
 */
export async function openMigrated(folder: string): Promise<DatabaseSync> {
  let database: DatabaseSync | undefined
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    database = openFile(join(folder, sqliteFile))
    await migrate(kyselyOver(database), sqlite)
    return database
  } catch (error) {
    database?.close()
    throw error instanceof AppError ? error : new StoreUnavailable(folder, error)
  }
}

function kyselyOver(database: DatabaseSync): Kysely<Tables> {
  return new Kysely({ dialect: sqliteDialect(database) })
}

export const sqlite: Spelling = {
  ending: sql`strict`,
  counter: { type: sql`integer`, ending: sql`autoincrement` },
  lock: null,
}
