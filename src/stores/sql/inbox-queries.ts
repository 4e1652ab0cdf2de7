/** Queries on the table of events that came in. */

import { type Kysely, sql } from 'kysely'
import type { ChannelId, EventContent } from '../../channels/channel.ts'
import type { IncomingEvent, WaitingEvent } from '../inbox.ts'
import type { Tables } from './tables.ts'

/** Inserts those that are not known yet; returns their keys (`keyOf`). */
export async function insertEvents(
  db: Kysely<Tables>,
  events: readonly IncomingEvent[],
): Promise<Set<string>> {
  if (events.length === 0) return new Set()
  const rows = await db
    .insertInto('inbox')
    .values(events.map(toRow))
    .onConflict((conflict) => conflict.columns(['channel', 'event_id']).doNothing())
    .returning(['channel', 'event_id as eventId'])
    .execute()
  return new Set(rows.map(keyOf))
}

/** What tells an event from all others. */
export function keyOf({
  channel,
  eventId,
}: {
  readonly channel: string
  readonly eventId: string
}): string {
  return `${channel} ${eventId}`
}

export async function selectConversationsWaiting(
  db: Kysely<Tables>,
  limit: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('inbox')
    .select(['conversation_id', ({ fn }) => fn.min('position').as('first')])
    .where('done_at', 'is', null)
    .groupBy('conversation_id')
    .orderBy('first')
    .limit(limit)
    .execute()
  return rows.map(({ conversation_id }) => conversation_id)
}

/** The first events that wait in each of the conversations, at most `limit` of each, in order. */
export async function selectWaiting(
  db: Kysely<Tables>,
  conversationIds: readonly string[],
  limit: number,
): Promise<readonly (readonly WaitingEvent[])[]> {
  const rows = await db
    .selectFrom((waiting) =>
      waiting
        .selectFrom('inbox')
        .select(['conversation_id', 'position', 'channel', 'event_id', 'sent_at', 'received_at'])
        .select('body')
        .select(({ fn }) =>
          fn
            .agg<number>('row_number')
            .over((over) => over.partitionBy('conversation_id').orderBy('position'))
            .as('place'),
        )
        .where('conversation_id', 'in', conversationIds)
        .where('done_at', 'is', null)
        .as('waiting'),
    )
    .select(['conversation_id', 'channel', 'event_id', 'sent_at', 'received_at', 'body'])
    .where('place', '<=', limit)
    .orderBy('position')
    .execute()
  const found = Map.groupBy(rows, (row) => row.conversation_id)
  return conversationIds.map((id) => (found.get(id) ?? []).map(toEvent))
}

type Row = Pick<Tables['inbox'], 'channel' | 'event_id' | 'sent_at' | 'received_at' | 'body'>

function toEvent(row: Row): WaitingEvent {
  return {
    channel: row.channel as ChannelId,
    eventId: row.event_id,
    sentAt: row.sent_at,
    receivedAt: row.received_at,
    ...(JSON.parse(row.body ?? '{}') as Body),
  }
}

export type Ending = {
  readonly channel: ChannelId
  readonly eventIds: readonly string[]
}

/** Their words go: what is kept of them stands in the conversation. */
export async function finishEvents(
  db: Kysely<Tables>,
  endings: readonly Ending[],
  at: string,
): Promise<void> {
  const keys = endings.flatMap(({ channel, eventIds }) =>
    eventIds.map((eventId) => sql`(${channel}, ${eventId})`),
  )
  if (keys.length === 0) return
  await db
    .updateTable('inbox')
    .set({ done_at: at, body: null })
    .where(sql<boolean>`(channel, event_id) in (values ${sql.join(keys)})`)
    .where('done_at', 'is', null)
    .execute()
}

/** What waits in a conversation needs no answer any more; that it came stays known. */
export async function forgetWaiting(db: Kysely<Tables>, conversationId: string): Promise<void> {
  await db
    .updateTable('inbox')
    .set(({ ref }) => ({ done_at: ref('received_at'), body: null }))
    .where('conversation_id', '=', conversationId)
    .where('done_at', 'is', null)
    .execute()
}

export async function deleteFinishedEvents(db: Kysely<Tables>, before: string): Promise<void> {
  await db.deleteFrom('inbox').where('done_at', '<', before).execute()
}

type Body = { readonly content: EventContent; readonly tapped?: string }

function toRow({ channel, eventId, conversationId, ...event }: IncomingEvent) {
  const { sentAt, receivedAt, content, tapped } = event
  const body: Body = { content, ...(tapped === undefined ? {} : { tapped }) }
  return {
    channel,
    event_id: eventId,
    conversation_id: conversationId,
    sent_at: sentAt,
    received_at: receivedAt,
    body: JSON.stringify(body),
    done_at: null,
  }
}
