/** Walkthroughs waiting to be continued on another device. */

import type { Kysely } from 'kysely'
import type { TableEnding } from '../migrate.ts'

/** Creates their table. */
export async function createParkedWalks(db: Kysely<unknown>, ending: TableEnding): Promise<void> {
  await db.schema
    .createTable('parked_walks')
    .addColumn('code', 'text', (column) => column.primaryKey())
    .addColumn('walk', 'text', (column) => column.notNull())
    .addColumn('last_day', 'text', (column) => column.notNull())
    .modifyEnd(ending)
    .execute()
}
