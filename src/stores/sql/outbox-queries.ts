/** Queries on the table of what goes out. */

import { type Kysely, sql } from 'kysely'
import type { Part } from '../../channels/channel.ts'
import {
  type DeadLetter,
  type OpenPart,
  type PartStatus,
  partStatuses,
  type SettledPart,
} from '../outbox.ts'
import type { Tables } from './tables.ts'
import { givenRows } from './value-rows.ts'

export type NewParts = {
  readonly conversationId: string
  readonly seq: number
  readonly at: string
  readonly parts: readonly Part[]
}

export async function insertParts(db: Kysely<Tables>, all: readonly NewParts[]): Promise<void> {
  const rows = all.flatMap(rowsOf)
  if (rows.length > 0) await db.insertInto('outbox').values(rows).execute()
}

function rowsOf({ conversationId, seq, at, parts }: NewParts) {
  return parts.map((part) => ({
    conversation_id: conversationId,
    seq,
    created_at: at,
    part: JSON.stringify(part),
    status: 'waiting' as const,
    attempts: 0,
    repeats: 0,
    due_at: at,
    reason: null,
    message_id: null,
    done_at: null,
  }))
}

export async function selectConversationsDue(
  db: Kysely<Tables>,
  now: string,
  limit: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('outbox as first')
    .select('conversation_id')
    .where('part', 'is not', null)
    .where('due_at', '<=', now)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('outbox as earlier')
            .select('earlier.position')
            .whereRef('earlier.conversation_id', '=', 'first.conversation_id')
            .whereRef('earlier.position', '<', 'first.position')
            .where('earlier.part', 'is not', null),
        ),
      ),
    )
    .orderBy('position')
    .limit(limit)
    .execute()
  return rows.map(({ conversation_id }) => conversation_id)
}

export type FirstPart = OpenPart & {
  readonly conversationId: string
  readonly status: PartStatus
  readonly dueAt: string
}

/** The part to be sent next in each of the conversations that have one. */
export async function selectFirstParts(
  db: Kysely<Tables>,
  conversationIds: readonly string[],
): Promise<readonly FirstPart[]> {
  const first = db
    .selectFrom('outbox')
    .select(({ fn }) => fn.min('position').as('position'))
    .where('conversation_id', 'in', conversationIds)
    .where('part', 'is not', null)
    .groupBy('conversation_id')
  const rows = await db
    .selectFrom('outbox')
    .select(['position', 'conversation_id', 'created_at', 'due_at', 'part', 'attempts', 'repeats'])
    .select('status')
    .where('position', 'in', first)
    .execute()
  return rows.map(({ position, part, attempts, repeats, status, ...row }) => ({
    ...{ position, attempts, repeats, status },
    conversationId: row.conversation_id,
    createdAt: row.created_at,
    dueAt: row.due_at,
    part: JSON.parse(part ?? 'null') as Part,
  }))
}

/** From here on they count as being sent; those that did already, as repeats. */
export async function beginParts(db: Kysely<Tables>, positions: readonly number[]): Promise<void> {
  if (positions.length === 0) return
  await db
    .updateTable('outbox')
    .set(({ eb, ref }) => ({
      status: 'sending',
      attempts: eb('attempts', '+', 1),
      repeats: sql<number>`${ref('repeats')} + case when ${ref('status')} = 'sending' then 1 else 0 end`,
    }))
    .where('position', 'in', positions)
    .execute()
}

/** A part that is not to be sent again loses what it says. */
export async function settleParts(
  db: Kysely<Tables>,
  sent: readonly SettledPart[],
  at: string,
): Promise<void> {
  if (sent.length === 0) return
  const rows = sent.map((one) => {
    const isOpen = one.status === 'waiting'
    const reason = one.status === 'delivered' ? null : one.reason
    const messageId = one.status === 'delivered' ? (one.messageId ?? null) : null
    return [
      one.position,
      one.status,
      reason,
      messageId,
      isOpen ? one.dueAt : at,
      isOpen ? null : at,
    ]
  })
  await sql`
    update outbox set status = given.status, reason = given.reason, message_id = given.message_id,
      due_at = given.due_at, done_at = given.done_at,
      part = case when given.done_at is null then outbox.part end
    from ${givenRows(settledColumns, rows)}
    where outbox.position = given.position and outbox.part is not null`.execute(db)
}

const settledColumns = {
  position: 'bigint',
  status: 'text',
  reason: 'text',
  message_id: 'text',
  due_at: 'text',
  done_at: 'text',
} as const

/** Ends all open parts of a conversation as `gone`; returns how many there were. */
export async function dropParts(
  db: Kysely<Tables>,
  conversationId: string,
  { reason, at }: { readonly reason: string; readonly at: string },
): Promise<number> {
  const result = await db
    .updateTable('outbox')
    .set({ status: 'gone', part: null, reason, done_at: at })
    .where('conversation_id', '=', conversationId)
    .where('part', 'is not', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

export async function deleteParts(db: Kysely<Tables>, conversationId: string): Promise<void> {
  await db.deleteFrom('outbox').where('conversation_id', '=', conversationId).execute()
}

export async function deleteSettledParts(db: Kysely<Tables>, before: string): Promise<void> {
  await db.deleteFrom('outbox').where('done_at', '<', before).execute()
}

const dead: readonly PartStatus[] = ['uncertain', 'refused', 'exhausted']

export async function selectDeadLetters(
  db: Kysely<Tables>,
  limit: number,
): Promise<readonly DeadLetter[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['position', 'conversation_id', 'status', 'attempts', 'reason', 'created_at'])
    .where('status', 'in', dead)
    .orderBy('position', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ conversation_id: conversationId, created_at: createdAt, ...rest }) => ({
    ...rest,
    conversationId,
    createdAt,
  }))
}

export async function countParts(
  db: Kysely<Tables>,
): Promise<Readonly<Record<PartStatus, number>>> {
  const rows = await db
    .selectFrom('outbox')
    .select(['status', ({ fn }) => fn.countAll().as('count')])
    .groupBy('status')
    .execute()
  const counted = new Map(rows.map(({ status, count }) => [status, Number(count)]))
  const entries = partStatuses.map((status) => [status, counted.get(status) ?? 0])
  return Object.fromEntries(entries) as Record<PartStatus, number>
}
