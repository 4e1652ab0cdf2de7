/** `node:sqlite` in the shape Kysely expects of a SQLite database. */

import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { SqliteDatabase, SqliteStatement } from 'kysely'
import { createRecent } from '../../../recent.ts'

/**
 * Statements kept: the few queries of this program, and those that differ by how many rows they
 * hold. More than there are: one let go holds its native memory until a full collection.
 */
const mostPrepared = 2000

/** Statements are prepared once and kept. */
export function adaptDatabase(database: DatabaseSync): SqliteDatabase {
  const prepared = createRecent<string, SqliteStatement>(mostPrepared)
  return {
    close: () => database.close(),
    prepare(query) {
      const known = prepared.get(query)
      if (known) return known
      const statement = prepare(database, query)
      prepared.keep(query, statement)
      return statement
    },
  }
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
