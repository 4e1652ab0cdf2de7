/** Tokens of conversations that are being exchanged for fresh ones. */

import type { Kysely } from 'kysely'
import type { TableEnding } from '../migrate.ts'

/** Creates their table; a conversation whose token was never exchanged has no row. */
export async function createConversationTokens(
  db: Kysely<unknown>,
  ending: TableEnding,
): Promise<void> {
  await db.schema
    .createTable('conversation_tokens')
    .addColumn('conversation_id', 'text', (column) =>
      column.primaryKey().references('conversations.id').onDelete('cascade'),
    )
    .addColumn('next_hash', 'text')
    .addColumn('offered_at', 'text', (column) => column.notNull())
    .addColumn('old_hash', 'text')
    .addColumn('old_until', 'text')
    .modifyEnd(ending)
    .execute()
}
