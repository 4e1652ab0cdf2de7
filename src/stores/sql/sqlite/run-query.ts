/** Runs a compiled query on a database, and gives what Kysely expects of it. */

import type { CompiledQuery, QueryResult, SqliteDatabase } from 'kysely'

export type Query = Pick<CompiledQuery, 'sql' | 'parameters'>

export function runQuery<R>(database: SqliteDatabase, { sql, parameters }: Query): QueryResult<R> {
  const statement = database.prepare(sql)
  if (statement.reader) return { rows: statement.all(parameters) as R[] }
  const { changes, lastInsertRowid } = statement.run(parameters)
  return { insertId: BigInt(lastInsertRowid), numAffectedRows: BigInt(changes), rows: [] }
}
