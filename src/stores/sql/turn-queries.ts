/** Queries on the table of turns: one row for each event answered. */

import { type Kysely, sql } from 'kysely'
import type { RecordedTurn, TurnEntry } from '../conversation-store.ts'
import { selectReplies } from './message-queries.ts'
import type { Tables } from './tables.ts'
import { givenRows } from './value-rows.ts'

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

/** Which of these events were answered before, by `keyOf`. */
export async function selectAnswered(
  db: Kysely<Tables>,
  events: readonly AskedTurn[],
): Promise<ReadonlySet<string>> {
  const keys = events.map(({ conversationId, eventId }) => sql`(${conversationId}, ${eventId})`)
  const rows = await db
    .selectFrom('turns')
    .select(['conversation_id as conversationId', 'event_id as eventId'])
    .where(sql<boolean>`(conversation_id, event_id) in (values ${sql.join(keys)})`)
    .execute()
  return new Set(rows.map(keyOf))
}

export type AskedTurn = { readonly conversationId: string; readonly eventId: string }

/** What tells the event of a turn from all others. */
export function keyOf({ conversationId, eventId }: AskedTurn): string {
  return `${conversationId} ${eventId}`
}

/**
 * Inserts those turns whose conversation is where the turn found it and whose event is new; returns
 * the conversations of the turns inserted. At most one turn of a conversation. The citizen's message
 * gets the next number, the replies those that follow.
 */
export async function insertTurns(
  db: Kysely<Tables>,
  turns: readonly TurnEntry[],
): Promise<ReadonlySet<string>> {
  const rows = turns.map((turn) => {
    const { conversationId, eventId, expectedSeq, outcome, at, replies } = turn
    return [conversationId, eventId, expectedSeq, replies.length, outcome, at]
  })
  const result = await sql<{ conversation_id: string }>`
    insert into turns (conversation_id, event_id, seq, last_seq, outcome, at)
    select given.id, given.event_id, given.expected + 1, given.expected + 1 + given.replies,
      given.outcome, given.at
    from ${givenRows(turnColumns, rows)}
    join conversations on conversations.id = given.id and conversations.seq = given.expected
    where true
    on conflict (conversation_id, event_id) do nothing
    returning conversation_id`.execute(db)
  return new Set(result.rows.map((row) => row.conversation_id))
}

const turnColumns = {
  id: 'text',
  event_id: 'text',
  expected: 'integer',
  replies: 'integer',
  outcome: 'text',
  at: 'text',
} as const
