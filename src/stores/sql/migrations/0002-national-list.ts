/** The imported national list: procedures with details, and the index of names. */

import type { Kysely } from 'kysely'
import type { TableEnding } from '../migrate.ts'

/** Creates the two tables of the national list. */
export async function createNationalList(db: Kysely<unknown>, ending: TableEnding): Promise<void> {
  await db.schema
    .createTable('national_details')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('listing', 'text', (column) => column.notNull())
    .addColumn('details', 'text')
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('imported_at', 'text', (column) => column.notNull())
    .modifyEnd(ending)
    .execute()
  await db.schema
    .createTable('national_index')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('listing', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('imported_at', 'text', (column) => column.notNull())
    .modifyEnd(ending)
    .execute()
}
