/** What is left in the stores after all the killing. */

import type { Kysely } from 'kysely'
import { openPostgres } from '../../src/stores/sql/postgres/open-postgres.ts'
import { createSqlOaTokenStore } from '../../src/stores/sql/sql-oa-token-store.ts'
import { openSqlite } from '../../src/stores/sql/sqlite/open-sqlite.ts'
import type { Tables } from '../../src/stores/sql/tables.ts'
import type { ChatRecord, Counted, Said } from './verdict.ts'

export type Data = { readonly databaseUrl?: string; readonly dataDir: string }

export type Ledger = {
  /** How much waits in inbox and outbox. */
  open(): Promise<number>
  chats(): Promise<readonly ChatRecord[]>
  counts(): Promise<readonly Counted[]>
  /** What the operator does when the consent of the Official Account is void. */
  consent(appId: string, refreshToken: string): Promise<void>
  close(): Promise<void>
}

export async function openLedger({ databaseUrl, dataDir }: Data): Promise<Ledger> {
  const db = databaseUrl ? await openPostgres(databaseUrl) : await openSqlite(dataDir)
  return {
    open: () => countOpen(db),
    chats: () => readChats(db),
    counts: () => readCounts(db),
    async consent(appId, refreshToken) {
      const never = new Date(0).toISOString()
      const tokens = { accessToken: '', refreshToken, obtainedAt: never, expiresAt: never }
      await createSqlOaTokenStore(db).replace(appId, tokens, null)
    },
    close: () => db.destroy(),
  }
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
  const chats = await db.selectFrom('conversations').select(['id', 'channel', 'seq']).execute()
  const turns = await db.selectFrom('turns').selectAll().orderBy('seq').execute()
  const messages = await db.selectFrom('messages').selectAll().orderBy('seq').execute()
  const parts = await db.selectFrom('outbox').selectAll().orderBy('position').execute()
  const turnsOf = Map.groupBy(turns, (row) => row.conversation_id)
  const messagesOf = Map.groupBy(messages, (row) => row.conversation_id)
  const partsOf = Map.groupBy(parts, (row) => row.conversation_id)
  return chats.map(({ id, channel, seq }) => ({
    ...{ id, channel, seq },
    turns: (turnsOf.get(id) ?? []).map((row) => ({
      ...{ eventId: row.event_id, seq: row.seq, lastSeq: row.last_seq, outcome: row.outcome },
    })),
    said: (messagesOf.get(id) ?? []).map(saidOf),
    parts: (partsOf.get(id) ?? []).map((row) => ({
      ...{ seq: row.seq, status: row.status, repeats: row.repeats, messageId: row.message_id },
    })),
  }))
}

function saidOf({ seq, author, body }: { seq: number; author: string; body: string }): Said {
  const content = JSON.parse(body)
  return author === 'citizen' ? { seq, text: content.text } : { seq, reply: content }
}

async function readCounts(db: Kysely<Tables>): Promise<readonly Counted[]> {
  return db.selectFrom('counts').select(['channel', 'what', 'count']).execute()
}
