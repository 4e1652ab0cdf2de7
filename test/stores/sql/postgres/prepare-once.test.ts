import { sql } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import { openPostgres } from '../../../../src/stores/sql/postgres/open-postgres.ts'
import { freshDatabase } from '../../../support/postgres-database.ts'

async function opened() {
  const db = await openPostgres(await freshDatabase())
  onTestFinished(() => db.destroy())
  return db
}

type Database = Awaited<ReturnType<typeof opened>>

/** One after the other they share a connection, and so what that has prepared. */
async function preparedOn(db: Database): Promise<readonly string[]> {
  const { rows } = await sql<{ statement: string }>`
    select statement from pg_prepared_statements where statement like '%conversations%'`.execute(db)
  return rows.map(({ statement }) => statement)
}

const seqOf = (db: Database, id: string) =>
  db.selectFrom('conversations').select('seq').where('id', '=', id).execute()

it('a query asked again is read by the database once', async () => {
  const db = await opened()
  for (const id of ['a', 'b', 'c']) expect(await seqOf(db, id)).toEqual([])
  expect(await preparedOn(db)).toEqual([expect.stringContaining('"seq"')])
})

it('long lists of rows are not kept', async () => {
  const db = await opened()
  const ids = Array.from({ length: 65 }, (_, n) => String(n))
  await db.selectFrom('conversations').select('seq').where('id', 'in', ids).execute()
  expect(await preparedOn(db)).toEqual([])
})

it('all columns of a table can be asked for before and after it got another', async () => {
  const db = await opened()
  const all = () => db.selectFrom('conversations').selectAll().where('id', '=', 'a').execute()
  expect(await all()).toEqual([])
  await sql`alter table conversations add column of_tomorrow text`.execute(db)
  expect(await all()).toEqual([])
  expect(await seqOf(db, 'a')).toEqual([])
})
