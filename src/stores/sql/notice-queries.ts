/** Queries on the table of notices. */

import { type Kysely, sql } from 'kysely'
import type { NoticeBody } from '../../conversation/notice-body.ts'
import type { NewNotice, WaitingNotice } from '../notice-store.ts'
import { inPieces } from './chunks.ts'
import type { Tables } from './tables.ts'

/** Inserts those that are not known yet; returns their conversations. */
export async function insertNotices(
  db: Kysely<Tables>,
  notices: readonly NewNotice[],
): Promise<readonly string[]> {
  const conversations: string[] = []
  await inPieces(notices, async (some) => {
    const rows = await db
      .insertInto('notices')
      .values(some.map(toRow))
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning('conversation_id')
      .execute()
    conversations.push(...rows.map(({ conversation_id }) => conversation_id))
  })
  return [...new Set(conversations)]
}

export async function selectConversationsDue(
  db: Kysely<Tables>,
  now: string,
  limit: number,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('notices')
    .select('conversation_id')
    .distinct()
    .where('body', 'is not', null)
    .where('due_at', '<=', now)
    .limit(limit)
    .execute()
  return rows.map(({ conversation_id }) => conversation_id)
}

export async function selectWaiting(
  db: Kysely<Tables>,
  conversationId: string,
): Promise<readonly WaitingNotice[]> {
  const rows = await db
    .selectFrom('notices')
    .select(['key', 'created_at', 'body', 'due_at'])
    .where('conversation_id', '=', conversationId)
    .where('body', 'is not', null)
    .orderBy('created_at')
    .orderBy('key')
    .execute()
  return rows.map(({ key, created_at: createdAt, body, due_at: dueAt }) => ({
    ...{ key, createdAt, dueAt },
    body: JSON.parse(body ?? 'null') as NoticeBody,
  }))
}

export async function postponeNotices(
  db: Kysely<Tables>,
  keys: readonly string[],
  { dueAt, reason }: { readonly dueAt: string | null; readonly reason: string },
): Promise<void> {
  if (keys.length === 0) return
  await db
    .updateTable('notices')
    .set({ due_at: dueAt, reason })
    .where('key', 'in', keys)
    .where('body', 'is not', null)
    .execute()
}

/** Empties those that still wait; returns how many did. */
export async function finishNotices(
  db: Kysely<Tables>,
  keys: readonly string[],
  at: string,
): Promise<number> {
  if (keys.length === 0) return 0
  const result = await db
    .updateTable('notices')
    .set({ body: null, done_at: at })
    .where('key', 'in', keys)
    .where('body', 'is not', null)
    .executeTakeFirst()
  return Number(result.numUpdatedRows)
}

export async function countNotices(db: Kysely<Tables>) {
  const { waiting, held } = await db
    .selectFrom('notices')
    .select(({ fn }) => [
      fn.countAll().as('waiting'),
      sql<number>`sum(case when due_at is null then 1 else 0 end)`.as('held'),
    ])
    .where('body', 'is not', null)
    .executeTakeFirstOrThrow()
  return { waiting: Number(waiting), held: Number(held ?? 0) }
}

/** What is kept of notices of a conversation. */
export async function deleteNotices(db: Kysely<Tables>, conversationId: string): Promise<void> {
  await db.deleteFrom('notices').where('conversation_id', '=', conversationId).execute()
}

/** What was told since before `before`, and what waited since then for somebody who never wrote again. */
export async function deleteOldNotices(db: Kysely<Tables>, before: string): Promise<void> {
  await db
    .deleteFrom('notices')
    .where(({ or, eb }) => or([eb('done_at', '<', before), eb('created_at', '<', before)]))
    .execute()
}

function toRow({ key, conversationId, createdAt, dueAt, body }: NewNotice) {
  return {
    key,
    conversation_id: conversationId,
    created_at: createdAt,
    body: JSON.stringify(body),
    due_at: dueAt,
    reason: null,
    done_at: null,
  }
}
