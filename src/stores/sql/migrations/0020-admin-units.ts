/** The imported list of administrative units: one row for each province, commune and seat. */

import type { Kysely } from 'kysely'
import type { TableEnding } from '../migrate.ts'

/** Creates the table of administrative units. */
export async function createAdminUnits(db: Kysely<unknown>, ending: TableEnding): Promise<void> {
  await db.schema
    .createTable('admin_units')
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('imported_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('admin_units_key', ['kind', 'code'])
    .modifyEnd(ending)
    .execute()
}
