/** Queries on the table of conversations. */

import type { Kysely } from 'kysely'
import type { NewConversation, StoredConversation, TurnEntry } from '../conversation-store.ts'
import type { Tables } from './tables.ts'

/** Inserts a conversation whose last message has the number `seq`. */
export async function insertConversation(
  db: Kysely<Tables>,
  { id, channel, tokenHash, at }: NewConversation,
  seq: number,
): Promise<void> {
  const row = { id, channel, token_hash: tokenHash, state: null, seq, created_at: at }
  await db
    .insertInto('conversations')
    .values({ ...row, active_at: at })
    .execute()
}

export async function selectConversation(
  db: Kysely<Tables>,
  id: string,
): Promise<StoredConversation | null> {
  const row = await db
    .selectFrom('conversations')
    .select(['id', 'channel', 'token_hash', 'state', 'seq'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const { token_hash: tokenHash, state, ...rest } = row
  return { ...rest, tokenHash, state: state === null ? null : JSON.parse(state) }
}

/**
 * The number of the last message, with the row locked until the transaction ends; undefined when
 * there is no such conversation. A write that changes nothing locks the same way on every database.
 */
export async function lockConversation(
  db: Kysely<Tables>,
  id: string,
): Promise<number | undefined> {
  const row = await db
    .updateTable('conversations')
    .set((column) => ({ seq: column.ref('seq') }))
    .where('id', '=', id)
    .returning('seq')
    .executeTakeFirst()
  return row?.seq
}

/** Saves where a turn left its conversation. */
export async function advanceConversation(
  db: Kysely<Tables>,
  { conversationId, state, at }: TurnEntry,
  seq: number,
): Promise<void> {
  await db
    .updateTable('conversations')
    .set({ seq, state: JSON.stringify(state), active_at: at })
    .where('id', '=', conversationId)
    .execute()
}

/** Turns and messages go with it. */
export async function deleteConversation(db: Kysely<Tables>, id: string): Promise<void> {
  await db.deleteFrom('conversations').where('id', '=', id).execute()
}

export async function forgetStates(db: Kysely<Tables>, idleSince: string): Promise<void> {
  await db
    .updateTable('conversations')
    .set({ state: null })
    .where('active_at', '<', idleSince)
    .where('state', 'is not', null)
    .execute()
}
