/** `node:sqlite` in the shape Kysely's SQLite dialect expects of its driver. */

import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** Statements are prepared once; the number of different queries of this program is small. */
export function sqliteDriver(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare(query) {
      const known = prepared.get(query)
      if (known) return known
      const statement = prepare(database, asImmediate(query))
      prepared.set(query, statement)
      return statement
    },
  }
}

/**
 * A transaction takes the write lock at once: one that begins by reading fails instead of waiting
 * when another process writes in between.
 */
function asImmediate(query: string): string {
  return query === 'begin' ? 'begin immediate' : query
}

function prepare(database: DatabaseSync, query: string): SqliteStatement {
  const statement = database.prepare(query)
  return {
    reader: statement.columns().length > 0,
    all: (values) => statement.all(...(values as SQLInputValue[])),
    run: (values) => statement.run(...(values as SQLInputValue[])),
    iterate: (values) => statement.iterate(...(values as SQLInputValue[])),
  }
}
