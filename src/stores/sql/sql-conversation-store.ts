/** The conversation store over SQL: the same queries on every database Kysely speaks to. */

import type { Kysely } from 'kysely'
import type { Reply } from '../../conversation/reply.ts'
import { ConversationMissing } from '../conversation-missing.ts'
import type {
  ConversationStore,
  NewConversation,
  NumberedReply,
  RecordedTurn,
  StoredMessage,
  TurnEntry,
} from '../conversation-store.ts'
import { StoreConflict } from '../store-conflict.ts'
import * as conversations from './conversation-queries.ts'
import * as messages from './message-queries.ts'
import type { Tables } from './tables.ts'
import * as turns from './turn-queries.ts'

/**
 * A store over a database whose tables are up to date; closing it closes the database. Every write
 * is a transaction, because beginning one is where a dialect waits for other processes.
 */
export function createSqlConversationStore(db: Kysely<Tables>): ConversationStore {
  return {
    create: (conversation) => db.transaction().execute((trx) => create(trx, conversation)),
    find: (id) => conversations.selectConversation(db, id),
    findTurn: (id, eventId) => turns.selectTurn(db, id, eventId),
    record: (turn) => db.transaction().execute((trx) => record(trx, turn)),
    messagesAfter: (id, after, limit) => messages.selectMessages(db, id, { after, limit }),
    erase: (id) => db.transaction().execute((trx) => conversations.deleteConversation(trx, id)),
    purge: (before) => db.transaction().execute((trx) => purge(trx, before)),
    close: () => db.destroy(),
  }
}

async function create(
  db: Kysely<Tables>,
  conversation: NewConversation,
): Promise<readonly NumberedReply[]> {
  const { id, at, greeting } = conversation
  const replies = numbered(greeting, 1)
  await conversations.insertConversation(db, conversation, replies.length)
  await messages.insertMessages(db, id, said(replies, at))
  return replies
}

async function record(db: Kysely<Tables>, turn: TurnEntry): Promise<RecordedTurn> {
  const { conversationId, eventId, expectedSeq, at, text, outcome } = turn
  const actualSeq = await conversations.lockConversation(db, conversationId)
  if (actualSeq === undefined) throw new ConversationMissing()
  const earlier = await turns.selectTurn(db, conversationId, eventId)
  if (earlier) return earlier
  if (actualSeq !== expectedSeq) throw new StoreConflict(expectedSeq, actualSeq)

  const seq = actualSeq + 1
  const replies = numbered(turn.replies, seq + 1)
  const lastSeq = seq + replies.length
  await turns.insertTurn(db, turn, { seq, lastSeq })
  const asked: StoredMessage = { author: 'citizen', seq, at, text }
  await messages.insertMessages(db, conversationId, [asked, ...said(replies, at)])
  await conversations.advanceConversation(db, turn, lastSeq)
  return { seq, outcome, replies }
}

async function purge(db: Kysely<Tables>, before: string): Promise<number> {
  await conversations.forgetStates(db, before)
  return messages.deleteIdleMessages(db, before)
}

function numbered(replies: readonly Reply[], first: number): readonly NumberedReply[] {
  return replies.map((reply, index) => ({ seq: first + index, reply }))
}

function said(replies: readonly NumberedReply[], at: string): readonly StoredMessage[] {
  return replies.map(({ seq, reply }) => ({ author: 'assistant', seq, at, reply }))
}
