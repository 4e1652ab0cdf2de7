import { expect, it, onTestFinished } from 'vitest'
import { copiedTables } from '../../../src/stores/sql/copied-tables.ts'
import { openSqlite } from '../../../src/stores/sql/sqlite/open-sqlite.ts'
import { tempFolder } from '../../support/temp-folder.ts'

it('every table there is gets copied', async () => {
  const db = await openSqlite(tempFolder())
  onTestFinished(() => db.destroy())
  const tables = await db.introspection.getTables()
  const copied = copiedTables.map(({ name }) => name)
  expect(copied.toSorted()).toEqual(tables.map(({ name }) => name).toSorted())
})

it('names only columns that are there', async () => {
  const db = await openSqlite(tempFolder())
  onTestFinished(() => db.destroy())
  const tables = await db.introspection.getTables()
  for (const { name, update, unique } of copiedTables) {
    const columns = tables.find((table) => table.name === name)?.columns.map((one) => one.name)
    expect(columns).toEqual(expect.arrayContaining([...update, ...unique]))
  }
})
