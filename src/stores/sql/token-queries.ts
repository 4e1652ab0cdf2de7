/** Queries on the table of tokens that are being exchanged. */

import type { Kysely } from 'kysely'
import type { Admission, TakeOver, TokenOffer } from '../conversation-store.ts'
import type { Tables } from './tables.ts'

/** Offers a fresh token to the holder of the current one; false when it is not, or a newer offer stands. */
export async function offerToken(
  db: Kysely<Tables>,
  { conversationId, currentHash, nextHash, at, notSince }: TokenOffer,
): Promise<boolean> {
  const holder = await db
    .selectFrom('conversations')
    .select('id')
    .where('id', '=', conversationId)
    .where('token_hash', '=', currentHash)
    .executeTakeFirst()
  if (!holder) return false
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('conversation_tokens')
    .values({
      conversation_id: conversationId,
      next_hash: nextHash,
      offered_at: at,
      old_hash: null,
      old_until: null,
    })
    .onConflict((conflict) =>
      conflict
        .column('conversation_id')
        .doUpdateSet({ next_hash: nextHash, offered_at: at })
        .where('conversation_tokens.offered_at', '<=', notSince),
    )
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Lets in an offered token, which becomes the current one, and the one before it for a while. */
export async function admitToken(
  db: Kysely<Tables>,
  { conversationId, hash, at, oldUntil }: Admission,
): Promise<boolean> {
  const row = await db
    .selectFrom('conversation_tokens')
    .innerJoin('conversations', 'conversations.id', 'conversation_tokens.conversation_id')
    .select(['token_hash', 'next_hash', 'old_hash', 'old_until'])
    .where('conversation_id', '=', conversationId)
    .executeTakeFirst()
  if (!row) return false
  // Another request may have brought it in since the conversation was read.
  if (row.token_hash === hash) return true
  if (row.old_hash === hash) return row.old_until !== null && row.old_until > at
  if (row.next_hash !== hash) return false
  await db
    .updateTable('conversations')
    .set({ token_hash: hash })
    .where('id', '=', conversationId)
    .execute()
  await db
    .updateTable('conversation_tokens')
    .set({ next_hash: null, old_hash: row.token_hash, old_until: oldUntil })
    .where('conversation_id', '=', conversationId)
    .execute()
  return true
}

/** Puts a token in the place of the current one, and forgets those on offer and before. */
export async function takeOver(
  db: Kysely<Tables>,
  { conversationId, currentHash, nextHash }: TakeOver,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('conversations')
    .set({ token_hash: nextHash })
    .where('id', '=', conversationId)
    .where('token_hash', '=', currentHash)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await db.deleteFrom('conversation_tokens').where('conversation_id', '=', conversationId).execute()
  return true
}
