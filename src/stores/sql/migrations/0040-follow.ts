/** Followed dossiers end on a day; notices wait for a good moment. */

import { type Kysely, sql } from 'kysely'
import type { TableEnding } from '../migrate.ts'

/** Adds the columns and creates the table of notices. */
export async function createNotices(db: Kysely<unknown>, ending: TableEnding): Promise<void> {
  await db.schema
    .alterTable('dossier_followers')
    .addColumn('until', 'text', (column) => column.notNull().defaultTo('9999-12-31'))
    .execute()
  await db.schema.alterTable('dossier_followers').addColumn('sealed_code', 'text').execute()
  await db.schema
    .createTable('notices')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('body', 'text')
    .addColumn('due_at', 'text')
    .addColumn('reason', 'text')
    .addColumn('done_at', 'text')
    .modifyEnd(ending)
    .execute()
  await db.schema
    .createIndex('notices_waiting')
    .on('notices')
    .columns(['conversation_id', 'due_at'])
    .where(sql.ref('body'), 'is not', null)
    .execute()
  await db.schema.createIndex('notices_done_at').on('notices').column('done_at').execute()
}
