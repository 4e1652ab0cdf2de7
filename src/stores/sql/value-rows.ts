/** Rows of values as a table of a query, spelled as both databases understand it. */

import { type RawBuilder, sql } from 'kysely'

/** What the database takes a column for; it cannot tell from a parameter. */
export type ColumnType = 'text' | 'integer' | 'bigint'

/** `(select … ) as given` with the columns named and typed as in `columns`. */
export function givenRows(
  columns: Readonly<Record<string, ColumnType>>,
  rows: readonly (readonly unknown[])[],
): RawBuilder<unknown> {
  const values = sql.join(rows.map((row) => sql`(${sql.join(row)})`))
  const named = Object.entries(columns).map(
    ([name, type], at) =>
      sql`cast(${sql.ref(`column${at + 1}`)} as ${sql.raw(type)}) as ${sql.ref(name)}`,
  )
  return sql`(select ${sql.join(named)} from (values ${values}) as listed) as given`
}
