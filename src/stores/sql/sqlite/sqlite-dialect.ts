/** Kysely's SQLite dialect over `node:sqlite`, made patient with other processes on the same file. */

import type { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import type { DatabaseConnection, Dialect } from 'kysely'
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { adaptDatabase } from './adapt-database.ts'

/** A dialect for one open database; Kysely lets one transaction at a time use it. */
export function sqliteDialect(database: DatabaseSync): Dialect {
  return {
    createDriver: () => new PatientDriver({ database: adaptDatabase(database) }),
    createAdapter: () => new TransactionalAdapter(),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  }
}

/** SQLite rolls back `create table` like anything else, so a migration is done whole or not at all. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

/**
 * Takes the write lock when a transaction begins, because one that first reads fails instead of
 * waiting when another process writes in between; and waits for it without stopping the event loop.
 */
class PatientDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    const deadline = performance.now() + longestWait
    for (;;) {
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'))
        return
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw error
        await pause(betweenTries)
      }
    }
  }
}

/** Milliseconds. Another process holds the lock for the length of one turn's writing, about 1 ms. */
const longestWait = 5000
const betweenTries = 2

/** Another process, or another opening in this one, holds the lock. */
export function isBusy(error: unknown): boolean {
  return (error as { errcode?: unknown }).errcode === sqliteBusy
}

/** Result code SQLITE_BUSY. */
const sqliteBusy = 5
