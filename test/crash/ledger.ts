/** What is left in the stores after all the killing, and what must hold of it. */

import type { Kysely } from 'kysely'
import { openPostgres } from '../../src/stores/sql/postgres/open-postgres.ts'
import { openSqlite } from '../../src/stores/sql/sqlite/open-sqlite.ts'
import type { Tables } from '../../src/stores/sql/tables.ts'

export type Data = { readonly databaseUrl?: string; readonly dataDir: string }

export type Ledger = {
  /** How much waits in inbox and outbox. */
  open(): Promise<number>
  read(): Promise<readonly ChatRecord[]>
  close(): Promise<void>
}

/** All that is kept of a chat. */
export type ChatRecord = {
  readonly chat: string
  /** What the citizen said, a turn each. */
  readonly asked: readonly string[]
  /** Our replies, in order. */
  readonly replies: readonly string[]
  /** How often each reply was sent again after a kill. */
  readonly repeats: readonly number[]
  readonly statuses: readonly string[]
  /** Turns as the mind counted them. */
  readonly turns: number
}

export async function openLedger({ databaseUrl, dataDir }: Data): Promise<Ledger> {
  const db = databaseUrl ? await openPostgres(databaseUrl) : await openSqlite(dataDir)
  return { open: () => countOpen(db), read: () => readChats(db), close: () => db.destroy() }
}

async function countOpen(db: Kysely<Tables>): Promise<number> {
  const inbox = await db
    .selectFrom('inbox')
    .select('position')
    .where('done_at', 'is', null)
    .execute()
  const outbox = await db
    .selectFrom('outbox')
    .select('position')
    .where('part', 'is not', null)
    .execute()
  return inbox.length + outbox.length
}

async function readChats(db: Kysely<Tables>): Promise<readonly ChatRecord[]> {
  const chats = await db.selectFrom('conversations').select(['id', 'state']).execute()
  return Promise.all(chats.map(({ id, state }) => readChat(db, id, state)))
}

async function readChat(db: Kysely<Tables>, id: string, state: string | null): Promise<ChatRecord> {
  const said = await db
    .selectFrom('messages')
    .select(['author', 'body'])
    .where('conversation_id', '=', id)
    .orderBy('seq')
    .execute()
  const textsOf = (author: string) =>
    said.filter((one) => one.author === author).map(({ body }) => JSON.parse(body).text as string)
  const parts = await db
    .selectFrom('outbox')
    .select(['repeats', 'status'])
    .where('conversation_id', '=', id)
    .orderBy('position')
    .execute()
  return {
    chat: id.slice(id.indexOf(':') + 1),
    asked: textsOf('citizen'),
    replies: textsOf('assistant'),
    repeats: parts.map(({ repeats }) => repeats),
    statuses: parts.map(({ status }) => status),
    turns: JSON.parse(state ?? '{}').misses ?? 0,
  }
}
