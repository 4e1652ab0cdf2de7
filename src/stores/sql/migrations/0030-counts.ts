/** What happened, counted by day, channel, team and place; nothing about persons. */

import type { Kysely } from 'kysely'
import type { TableEnding } from '../migrate.ts'

/** Creates the table of counts. */
export async function createCounts(db: Kysely<unknown>, ending: TableEnding): Promise<void> {
  await db.schema
    .createTable('counts')
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('place', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('counts_key', ['day', 'channel', 'team', 'place', 'what'])
    .modifyEnd(ending)
    .execute()
}
