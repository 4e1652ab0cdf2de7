/** Conversations, the turns in them and their messages. */

import type { Kysely } from 'kysely'
import type { TableEnding } from '../migrate.ts'

/** Creates the first three tables. */
export async function createConversations(db: Kysely<unknown>, ending: TableEnding): Promise<void> {
  await createConversationsTable(db, ending)
  await createTurnsTable(db, ending)
  await createMessagesTable(db, ending)
}

async function createConversationsTable(db: Kysely<unknown>, ending: TableEnding): Promise<void> {
  await db.schema
    .createTable('conversations')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull())
    .addColumn('state', 'text')
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('active_at', 'text', (column) => column.notNull())
    .modifyEnd(ending)
    .execute()
  await db.schema
    .createIndex('conversations_active_at')
    .on('conversations')
    .column('active_at')
    .execute()
}

async function createTurnsTable(db: Kysely<unknown>, ending: TableEnding): Promise<void> {
  await db.schema
    .createTable('turns')
    .addColumn('conversation_id', 'text', (column) =>
      column.notNull().references('conversations.id').onDelete('cascade'),
    )
    .addColumn('event_id', 'text', (column) => column.notNull())
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('last_seq', 'integer', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('turns_key', ['conversation_id', 'event_id'])
    .modifyEnd(ending)
    .execute()
}

async function createMessagesTable(db: Kysely<unknown>, ending: TableEnding): Promise<void> {
  await db.schema
    .createTable('messages')
    .addColumn('conversation_id', 'text', (column) =>
      column.notNull().references('conversations.id').onDelete('cascade'),
    )
    .addColumn('seq', 'integer', (column) => column.notNull())
    .addColumn('author', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('messages_key', ['conversation_id', 'seq'])
    .modifyEnd(ending)
    .execute()
}
