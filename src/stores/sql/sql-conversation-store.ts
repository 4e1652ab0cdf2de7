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
import { Overtaken, type Write } from './group-commit.ts'
import * as inbox from './inbox-queries.ts'
import * as messages from './message-queries.ts'
import * as outbox from './outbox-queries.ts'
import type { Tables } from './tables.ts'
import * as turns from './turn-queries.ts'

/** A store over a database whose tables are up to date; closing it closes the database. */
export function createSqlConversationStore(db: Kysely<Tables>, write: Write): ConversationStore {
  return {
    create: (conversation) => write((trx) => create(trx, conversation)),
    ensure: (conversation) => write((trx) => conversations.insertMissing(trx, conversation)),
    find: (id) => conversations.selectConversation(db, id),
    findTurn: (id, eventId) => turns.selectTurn(db, id, eventId),
    record: (turn) => write((trx) => record(trx, turn)),
    messagesAfter: (id, after, limit) => messages.selectMessages(db, id, { after, limit }),
    erase: (id) => write((trx) => erase(trx, id)),
    purge: (before) => write((trx) => purge(trx, before)),
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
  const { conversationId, expectedSeq, at, text, outcome, queued } = turn
  if (!(await turns.insertTurn(db, turn))) return recordedBefore(db, turn)
  const seq = expectedSeq + 1
  const replies = numbered(turn.replies, seq + 1)
  if (!(await conversations.advanceConversation(db, turn, seq + replies.length))) {
    throw new Overtaken()
  }
  const asked: StoredMessage = { author: 'citizen', seq, at, text }
  await messages.insertMessages(db, conversationId, [asked, ...said(replies, at)])
  if (queued) {
    await inbox.finishEvents(db, { ...queued, seq, at })
    await outbox.insertParts(db, { conversationId, seq, at, parts: queued.parts })
  }
  return { seq, outcome, replies }
}

/** Why a turn could not be inserted: the event is known, or the conversation went on or is gone. */
async function recordedBefore(
  db: Kysely<Tables>,
  { conversationId, eventId, expectedSeq, at, queued }: TurnEntry,
): Promise<RecordedTurn> {
  const earlier = await turns.selectTurn(db, conversationId, eventId)
  if (earlier && queued) await inbox.finishEvents(db, { ...queued, seq: earlier.seq, at })
  if (earlier) return earlier
  const actualSeq = await conversations.selectSeq(db, conversationId)
  if (actualSeq === undefined) throw new ConversationMissing()
  throw new StoreConflict(expectedSeq, actualSeq)
}

async function erase(db: Kysely<Tables>, id: string): Promise<void> {
  await conversations.deleteConversation(db, id)
  await inbox.forgetWaiting(db, id)
  await outbox.deleteParts(db, id)
}

async function purge(db: Kysely<Tables>, before: string): Promise<number> {
  await conversations.forgetStates(db, before)
  await inbox.deleteFinishedEvents(db, before)
  await outbox.deleteSettledParts(db, before)
  return messages.deleteIdleMessages(db, before)
}

function numbered(replies: readonly Reply[], first: number): readonly NumberedReply[] {
  return replies.map((reply, index) => ({ seq: first + index, reply }))
}

function said(replies: readonly NumberedReply[], at: string): readonly StoredMessage[] {
  return replies.map(({ seq, reply }) => ({ author: 'assistant', seq, at, reply }))
}
