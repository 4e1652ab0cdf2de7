/** Copies everything from one database to another, and counts that it is there. */

import { type Kysely, sql } from 'kysely'
import { CopyIncomplete } from '../copy-incomplete.ts'
import { DatabaseInUse } from '../database-in-use.ts'
import { copiedTables, type TableCopy } from './copied-tables.ts'
import type { Tables } from './tables.ts'

export type CopyProgress = (table: string, rows: number) => void

/** Rows of each table after copying, the same in both databases. */
export type Copied = Readonly<Record<string, number>>

/** Rows at once. */
const pageSize = 500

type Row = Readonly<Record<string, unknown>>

/**
 * Copies all tables. What is there already is brought up to date, so a copy that was interrupted is
 * simply begun again. Throws DatabaseInUse when the target holds conversations the source does not
 * know, CopyIncomplete when the counts differ in the end.
 */
export async function copyAll(
  from: Kysely<Tables>,
  to: Kysely<Tables>,
  onProgress: CopyProgress,
): Promise<Copied> {
  await refuseStrangers(from, to)
  const copied: Record<string, number> = {}
  for (const table of copiedTables) {
    copied[table.name] = await copyTable({ from, to }, table, onProgress)
  }
  await continueCounting(to)
  await compareCounts(from, to)
  return copied
}

/** A database in which people have talked already must not be mixed with another. */
async function refuseStrangers(from: Kysely<Tables>, to: Kysely<Tables>): Promise<void> {
  for await (const rows of pagesOf(to, { name: 'conversations', key: ['id'] })) {
    const ids = rows.map(({ id }) => String(id))
    const known = await from
      .selectFrom('conversations')
      .select('id')
      .where('id', 'in', ids)
      .execute()
    if (known.length < ids.length) throw new DatabaseInUse(ids.length - known.length)
  }
}

type Databases = { readonly from: Kysely<Tables>; readonly to: Kysely<Tables> }

async function copyTable(
  { from, to }: Databases,
  table: TableCopy,
  onProgress: CopyProgress,
): Promise<number> {
  let copied = 0
  for await (const rows of pagesOf(from, table)) {
    await insertPage(to, table, rows)
    copied += rows.length
    onProgress(table.name, copied)
  }
  return copied
}

/** The rows of a table in the order of its key. */
async function* pagesOf(
  db: Kysely<Tables>,
  { name, key }: Pick<TableCopy, 'name' | 'key'>,
): AsyncGenerator<readonly Row[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)))
  let after = sql``
  for (;;) {
    const query = sql<Row>`select * from ${sql.table(name)} ${after} order by ${columns} limit ${pageSize}`
    const { rows } = await query.execute(db)
    const last = rows.at(-1)
    if (!last) return
    yield rows
    after = sql`where (${columns}) > (${sql.join(key.map((column) => last[column]))})`
  }
}

async function insertPage(
  db: Kysely<Tables>,
  { name, unique, update, unless }: TableCopy,
  rows: readonly Row[],
): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`)
  const list = (names: readonly string[]) => sql.join(names.map((column) => sql.ref(column)))
  const changes = update.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`)
  const conflict =
    update.length === 0 ? sql`nothing` : sql`update set ${sql.join(changes)} where not (${unless})`
  await sql`insert into ${sql.table(name)} (${list(columns)}) values ${sql.join(values)}
    on conflict (${list(unique)}) do ${conflict}`.execute(db)
}

/** Positions were copied as they are; the next one follows the last. */
async function continueCounting(db: Kysely<Tables>): Promise<void> {
  for (const table of ['inbox', 'outbox'] as const) {
    await sql`select setval(pg_get_serial_sequence(${table}, 'position'),
      (select coalesce(max(position), 0) + 1 from ${sql.table(table)}), false)`.execute(db)
  }
}

async function compareCounts(from: Kysely<Tables>, to: Kysely<Tables>): Promise<void> {
  for (const { name } of copiedTables) {
    const [expected, got] = [await countRows(from, name), await countRows(to, name)]
    if (expected !== got) throw new CopyIncomplete({ table: name, expected, got })
  }
}

async function countRows(db: Kysely<Tables>, name: string): Promise<number> {
  const query = sql<{ count: number }>`select count(*) as count from ${sql.table(name)}`
  return Number((await query.execute(db)).rows[0]?.count)
}
