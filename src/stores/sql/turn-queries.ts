/** Queries on the table of turns: one row for each event answered. */

import type { Kysely } from 'kysely'
import type { RecordedTurn, TurnEntry } from '../conversation-store.ts'
import { selectReplies } from './message-queries.ts'
import type { Tables } from './tables.ts'

export async function selectTurn(
  db: Kysely<Tables>,
  conversationId: string,
  eventId: string,
): Promise<RecordedTurn | null> {
  const turn = await db
    .selectFrom('turns')
    .select(['seq', 'last_seq', 'outcome'])
    .where('conversation_id', '=', conversationId)
    .where('event_id', '=', eventId)
    .executeTakeFirst()
  if (!turn) return null
  const replies = await selectReplies(db, conversationId, { from: turn.seq, to: turn.last_seq })
  return { seq: turn.seq, outcome: turn.outcome, replies }
}

/** Inserts the turn whose citizen's message is `seq` and whose last reply is `lastSeq`. */
export async function insertTurn(
  db: Kysely<Tables>,
  { conversationId, eventId, outcome, at }: TurnEntry,
  { seq, lastSeq }: { readonly seq: number; readonly lastSeq: number },
): Promise<void> {
  const row = { conversation_id: conversationId, event_id: eventId, outcome, at }
  await db
    .insertInto('turns')
    .values({ ...row, seq, last_seq: lastSeq })
    .execute()
}
