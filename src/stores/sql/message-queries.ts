/** Queries on the table of messages. */

import type { Kysely, Selectable } from 'kysely'
import type { Reply } from '../../conversation/reply.ts'
import type { NumberedReply, StoredMessage } from '../conversation-store.ts'
import type { Tables } from './tables.ts'

/** What was said in conversations, by their ids. */
export type Said = {
  readonly conversationId: string
  readonly messages: readonly StoredMessage[]
}

export async function insertMessages(db: Kysely<Tables>, said: readonly Said[]): Promise<void> {
  const rows = said.flatMap(({ conversationId, messages }) =>
    messages.map((message) => toRow(conversationId, message)),
  )
  if (rows.length === 0) return
  await db.insertInto('messages').values(rows).execute()
}

/** At most `limit` messages that follow `seq`, in order. */
export async function selectMessages(
  db: Kysely<Tables>,
  conversationId: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly StoredMessage[]> {
  const rows = await db
    .selectFrom('messages')
    .select(['seq', 'author', 'at', 'body'])
    .where('conversation_id', '=', conversationId)
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit)
    .execute()
  const ids = await selectEventIds(
    db,
    conversationId,
    rows.filter(({ author }) => author === 'citizen').map(({ seq }) => seq),
  )
  return rows.map((row) => fromRow(row, ids.get(row.seq)))
}

/** The sender's ids of citizens' messages, by their numbers. */
async function selectEventIds(
  db: Kysely<Tables>,
  conversationId: string,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const [first, last] = [seqs[0], seqs.at(-1)]
  if (first === undefined || last === undefined) return new Map()
  const rows = await db
    .selectFrom('turns')
    .select(['seq', 'event_id'])
    .where('conversation_id', '=', conversationId)
    .where('seq', '>=', first)
    .where('seq', '<=', last)
    .execute()
  return new Map(rows.map(({ seq, event_id }) => [seq, event_id]))
}

/** The assistant's messages numbered `from` to `to`. */
export async function selectReplies(
  db: Kysely<Tables>,
  conversationId: string,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<readonly NumberedReply[]> {
  const rows = await db
    .selectFrom('messages')
    .select(['seq', 'body'])
    .where('conversation_id', '=', conversationId)
    .where('author', '=', 'assistant')
    .where('seq', '>=', from)
    .where('seq', '<=', to)
    .orderBy('seq')
    .execute()
  return rows.map(({ seq, body }) => ({ seq, reply: JSON.parse(body) as Reply }))
}

export async function deleteMessages(db: Kysely<Tables>, conversationId: string): Promise<void> {
  await db.deleteFrom('messages').where('conversation_id', '=', conversationId).execute()
}

/** Deletes what was said in conversations idle since before `idleSince`; returns how many went. */
export async function deleteIdleMessages(db: Kysely<Tables>, idleSince: string): Promise<number> {
  const idle = db.selectFrom('conversations').select('id').where('active_at', '<', idleSince)
  const result = await db
    .deleteFrom('messages')
    .where('conversation_id', 'in', idle)
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

type Row = Selectable<Tables['messages']>

function toRow(conversationId: string, message: StoredMessage): Row {
  const body = message.author === 'citizen' ? { text: message.text } : message.reply
  const { seq, author, at } = message
  return { conversation_id: conversationId, seq, author, at, body: JSON.stringify(body) }
}

function fromRow(
  { seq, author, at, body }: Omit<Row, 'conversation_id'>,
  eventId: string | undefined,
): StoredMessage {
  if (author === 'assistant') return { author, seq, at, reply: JSON.parse(body) as Reply }
  const { text } = JSON.parse(body) as { text: string }
  return { author, seq, at, text, ...(eventId === undefined ? {} : { eventId }) }
}
