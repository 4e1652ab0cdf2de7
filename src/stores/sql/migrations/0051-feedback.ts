/** What citizens say of single replies. */

import type { Kysely } from 'kysely'
import type { TableEnding } from '../migrate.ts'

/** Creates the table: one row for each reply that was judged. */
export async function createFeedback(db: Kysely<unknown>, ending: TableEnding): Promise<void> {
  await db.schema
    .createTable('feedback')
    .addColumn('conversation_id', 'text', (column) =>
      column.notNull().references('conversations.id').onDelete('cascade'),
    )
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('verdict', 'text')
    .addColumn('reason', 'text')
    .addColumn('procedure', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('feedback_key', ['conversation_id', 'seq'])
    .modifyEnd(ending)
    .execute()
  await db.schema.createIndex('feedback_at').on('feedback').column('at').execute()
}
