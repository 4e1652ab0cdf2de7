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

/**
 * Inserts a turn if its conversation is where the turn found it and the event is new; tells whether.
 * The citizen's message gets the next number, the replies those that follow.
 */
export async function insertTurn(
  db: Kysely<Tables>,
  { conversationId, eventId, expectedSeq, outcome, at, replies }: TurnEntry,
): Promise<boolean> {
  const seq = expectedSeq + 1
  const result = await db
    .insertInto('turns')
    .columns(['conversation_id', 'event_id', 'seq', 'last_seq', 'outcome', 'at'])
    .expression((from) =>
      from
        .selectFrom('conversations')
        .select(({ val, cast }) => [
          'id',
          val(eventId).as('event_id'),
          cast<number>(val(seq), 'integer').as('seq'),
          cast<number>(val(seq + replies.length), 'integer').as('last_seq'),
          val(outcome).as('outcome'),
          val(at).as('at'),
        ])
        .where('id', '=', conversationId)
        .where('seq', '=', expectedSeq),
    )
    .onConflict((conflict) => conflict.columns(['conversation_id', 'event_id']).doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}
