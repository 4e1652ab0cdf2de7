/** `node:sqlite` in the shape Kysely expects of a SQLite database. */

import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** Statements kept: the few queries of this program, and those that differ by how many rows they hold. */
const mostPrepared = 128

/** Statements are prepared once and kept; of too many the one unused for longest goes. */
export function adaptDatabase(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare(query) {
      const statement = prepared.get(query) ?? prepare(database, query)
      prepared.delete(query)
      prepared.set(query, statement)
      if (prepared.size > mostPrepared) prepared.delete(prepared.keys().next().value ?? '')
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
