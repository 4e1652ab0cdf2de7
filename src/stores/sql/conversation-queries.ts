/** Queries on the table of conversations. */

import { type Kysely, sql } from 'kysely'
import type {
  NewConversation,
  StoredConversation,
  TellingEntry,
  TurnEntry,
} from '../conversation-store.ts'
import type { Tables } from './tables.ts'
import { givenRows } from './value-rows.ts'

/** Inserts a conversation whose last message has the number `seq`. */
export async function insertConversation(
  db: Kysely<Tables>,
  { id, channel, tokenHash, at, state }: NewConversation,
  seq: number,
): Promise<void> {
  const kept = state === undefined ? null : JSON.stringify(state)
  const row = { id, channel, token_hash: tokenHash, state: kept, seq, created_at: at }
  await db
    .insertInto('conversations')
    .values({ ...row, active_at: at })
    .execute()
}

/** The conversation of each id, null where there is none. */
export async function selectConversations(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<readonly (StoredConversation | null)[]> {
  const rows = await db
    .selectFrom('conversations')
    .select(['id', 'channel', 'token_hash', 'state', 'seq'])
    .where('id', 'in', ids)
    .execute()
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.map((id) => toConversation(found.get(id)))
}

type Row = Pick<Tables['conversations'], 'id' | 'channel' | 'token_hash' | 'state' | 'seq'>

function toConversation(row: Row | undefined): StoredConversation | null {
  if (!row) return null
  const { token_hash: tokenHash, state, ...rest } = row
  return { ...rest, tokenHash, state: state === null ? null : JSON.parse(state) }
}

/** Inserts conversations without messages unless they are there. */
export async function insertMissing(
  db: Kysely<Tables>,
  missing: readonly Pick<NewConversation, 'id' | 'channel' | 'at'>[],
): Promise<void> {
  const rows = missing.map(({ id, channel, at }) => {
    const times = { created_at: at, active_at: at }
    return { id, channel, token_hash: noToken, state: null, seq: 0, ...times }
  })
  await db
    .insertInto('conversations')
    .values(rows)
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute()
}

/** No hash looks like this, so no token fits. */
const noToken = '-'

/** Number of the last message; undefined when there is no such conversation. */
export async function selectSeq(db: Kysely<Tables>, id: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('conversations')
    .select('seq')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.seq
}

/** Saves where turns left their conversations, where those are still where the turns found them; returns how many. */
export async function advanceConversations(
  db: Kysely<Tables>,
  turns: readonly TurnEntry[],
): Promise<number> {
  const rows = turns.map(({ conversationId, expectedSeq, replies, state, at }) => {
    const seq = expectedSeq + 1 + replies.length
    return [conversationId, expectedSeq, seq, JSON.stringify(state), at]
  })
  const result = await sql`
    update conversations set seq = given.seq, state = given.state, active_at = given.at
    from ${givenRows(advanceColumns, rows)}
    where conversations.id = given.id and conversations.seq = given.expected`.execute(db)
  return Number(result.numAffectedRows)
}

const advanceColumns = {
  id: 'text',
  expected: 'integer',
  seq: 'integer',
  state: 'text',
  at: 'text',
} as const

/** Saves where a telling leaves its conversation, if it is still where it was found; returns 1 or 0. */
export async function moveConversation(
  db: Kysely<Tables>,
  { conversationId, expectedSeq, replies, state, at }: TellingEntry,
): Promise<number> {
  const result = await db
    .updateTable('conversations')
    .set({ seq: expectedSeq + replies.length, state: JSON.stringify(state), active_at: at })
    .where('id', '=', conversationId)
    .where('seq', '=', expectedSeq)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
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
