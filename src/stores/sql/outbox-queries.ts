/** Queries on the table of what goes out. */

import type { Kysely } from 'kysely'
import type { Part } from '../../channels/channel.ts'
import {
  type DeadLetter,
  type OpenPart,
  type PartStatus,
  partStatuses,
  type SettledPart,
} from '../outbox.ts'
import type { Tables } from './tables.ts'

export type NewParts = {
  readonly conversationId: string
  readonly seq: number
  readonly at: string
  readonly parts: readonly Part[]
}

export async function insertParts(
  db: Kysely<Tables>,
  { conversationId, seq, at, parts }: NewParts,
): Promise<void> {
  if (parts.length === 0) return
  const rows = parts.map((part) => ({
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
  await db.insertInto('outbox').values(rows).execute()
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

export type FirstPart = OpenPart & { readonly status: PartStatus; readonly dueAt: string }

/** The part to be sent next in a conversation; null when none is open. */
export async function selectFirstPart(
  db: Kysely<Tables>,
  conversationId: string,
): Promise<FirstPart | null> {
  const row = await db
    .selectFrom('outbox')
    .select(['position', 'part', 'attempts', 'repeats', 'created_at', 'status', 'due_at'])
    .where('conversation_id', '=', conversationId)
    .where('part', 'is not', null)
    .orderBy('position')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  const { created_at: createdAt, due_at: dueAt, part, ...rest } = row
  return { ...rest, createdAt, dueAt, part: JSON.parse(part ?? 'null') as Part }
}

export async function beginPart(
  db: Kysely<Tables>,
  { position, attempts, repeats }: Pick<OpenPart, 'position' | 'attempts' | 'repeats'>,
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ status: 'sending', attempts, repeats })
    .where('position', '=', position)
    .execute()
}

/** A part that is not to be sent again loses what it says. */
export async function settlePart(db: Kysely<Tables>, sent: SettledPart, at: string): Promise<void> {
  await db
    .updateTable('outbox')
    .set(changesOf(sent, at))
    .where('position', '=', sent.position)
    .where('part', 'is not', null)
    .execute()
}

function changesOf(sent: SettledPart, at: string) {
  const { status } = sent
  if (status === 'waiting') return { status, reason: sent.reason, due_at: sent.dueAt }
  const done = { status, part: null, done_at: at }
  if (status === 'delivered') return { ...done, reason: null, message_id: sent.messageId ?? null }
  return { ...done, reason: sent.reason }
}

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
