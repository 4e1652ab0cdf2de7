/** A list as one parameter, read row by row: the statement stays the same however long it is. */

import { type Kysely, PostgresAdapter, type RawBuilder, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** A table of one column, `value`: each row of the list as JSON, spelled as `db` understands it. */
export function jsonRows(db: Kysely<Tables>, rows: readonly unknown[]): RawBuilder<unknown> {
  const json = JSON.stringify(rows)
  return db.getExecutor().adapter instanceof PostgresAdapter
    ? sql`json_array_elements(cast(${json} as json)) as listed(value)`
    : sql`json_each(${json})`
}
