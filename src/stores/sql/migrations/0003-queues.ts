/** What came in and what goes out: the queues between a platform and the conversations on it. */

import { type Kysely, sql } from 'kysely'
import type { Spelling } from '../migrate.ts'

/** Creates inbox and outbox. Their second indexes hold only what waits, so they stay small. */
export async function createQueues(db: Kysely<unknown>, spelling: Spelling): Promise<void> {
  await createInbox(db, spelling)
  await createOutbox(db, spelling)
}

async function createInbox(db: Kysely<unknown>, { ending, counter }: Spelling): Promise<void> {
  await db.schema
    .createTable('inbox')
    .addColumn('position', counter.type as never, (column) =>
      column.primaryKey().modifyEnd(counter.ending),
    )
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('event_id', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('sent_at', 'text', (column) => column.notNull())
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('body', 'text')
    .addColumn('done_at', 'text')
    .addUniqueConstraint('inbox_event', ['channel', 'event_id'])
    .modifyEnd(ending)
    .execute()
  await db.schema
    .createIndex('inbox_waiting')
    .on('inbox')
    .columns(['conversation_id', 'position'])
    .where(sql.ref('done_at'), 'is', null)
    .execute()
  await db.schema.createIndex('inbox_done_at').on('inbox').column('done_at').execute()
}

async function createOutbox(db: Kysely<unknown>, { ending, counter }: Spelling): Promise<void> {
  await db.schema
    .createTable('outbox')
    .addColumn('position', counter.type as never, (column) =>
      column.primaryKey().modifyEnd(counter.ending),
    )
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('part', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('repeats', 'integer', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('message_id', 'text')
    .addColumn('done_at', 'text')
    .modifyEnd(ending)
    .execute()
  await db.schema
    .createIndex('outbox_open')
    .on('outbox')
    .columns(['conversation_id', 'position'])
    .where(sql.ref('part'), 'is not', null)
    .execute()
  await db.schema.createIndex('outbox_done_at').on('outbox').column('done_at').execute()
}
