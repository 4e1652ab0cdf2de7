/** The conversation store over SQL: the same queries on every database Kysely speaks to. */

import type { Kysely } from 'kysely'
import type { Reply } from '../../conversation/reply.ts'
import type { AppError } from '../../errors.ts'
import { ConversationMissing } from '../conversation-missing.ts'
import type {
  ConversationStore,
  NewConversation,
  NumberedReply,
  RecordedTurn,
  StoredMessage,
  TellingEntry,
  TurnEntry,
} from '../conversation-store.ts'
import { StoreConflict } from '../store-conflict.ts'
import * as conversations from './conversation-queries.ts'
import { addCounts } from './count-queries.ts'
import * as followers from './follower-queries.ts'
import { Overtaken, refusalOf, type Write } from './group-commit.ts'
import { createGroupRead } from './group-read.ts'
import * as inbox from './inbox-queries.ts'
import * as messages from './message-queries.ts'
import * as notices from './notice-queries.ts'
import * as outbox from './outbox-queries.ts'
import type { Tables } from './tables.ts'
import * as tokens from './token-queries.ts'
import * as turns from './turn-queries.ts'

/** A store over a database whose tables are up to date; closing it closes the database. */
export function createSqlConversationStore(db: Kysely<Tables>, write: Write): ConversationStore {
  const isAnswered = createGroupRead(async (events: readonly turns.AskedTurn[]) => {
    const answered = await turns.selectAnswered(db, events)
    return events.map((event) => answered.has(turns.keyOf(event)))
  })
  return {
    create: (conversation) => write.one((trx) => create(trx, conversation)),
    ensure: (conversation) => write.many(ensureAll, conversation),
    find: createGroupRead((ids) => conversations.selectConversations(db, ids)),
    async findTurn(conversationId, eventId) {
      const isKnown = await isAnswered({ conversationId, eventId })
      return isKnown ? turns.selectTurn(db, conversationId, eventId) : null
    },
    record: (turn) => write.many(recordAll, turn),
    offerToken: (offer) => write.one((trx) => tokens.offerToken(trx, offer)),
    admitToken: (admission) => write.one((trx) => tokens.admitToken(trx, admission)),
    takeOver: (next) => write.one((trx) => tokens.takeOver(trx, next)),
    tell: (telling) => write.one((trx) => tell(trx, telling)),
    messagesAfter: (id, after, limit) => messages.selectMessages(db, id, { after, limit }),
    erase: (id) => write.one((trx) => erase(trx, id)),
    purge: (before) => write.one((trx) => purge(trx, before)),
    close: () => db.destroy(),
  }
}

async function create(
  db: Kysely<Tables>,
  conversation: NewConversation,
): Promise<readonly NumberedReply[]> {
  const { id, at, greeting, happenings = [] } = conversation
  const replies = numbered(greeting, 1)
  await conversations.insertConversation(db, conversation, replies.length)
  await messages.insertMessages(db, [{ conversationId: id, messages: said(replies, at) }])
  await addCounts(db, happenings)
  return replies
}

async function ensureAll(
  db: Kysely<Tables>,
  missing: readonly Parameters<ConversationStore['ensure']>[0][],
): Promise<readonly undefined[]> {
  await conversations.insertMissing(db, missing)
  return missing.map(() => undefined)
}

/** One turn of each conversation at a time: those that come second are thought over something older. */
async function recordAll(
  db: Kysely<Tables>,
  entries: readonly TurnEntry[],
): Promise<readonly (RecordedTurn | AppError)[]> {
  const first = new Map<string, TurnEntry>()
  for (const entry of entries) {
    if (!first.has(entry.conversationId)) first.set(entry.conversationId, entry)
  }
  const recorded = await insertAll(db, [...first.values()])
  const results: (RecordedTurn | AppError)[] = []
  for (const entry of entries) {
    results.push(recorded.get(entry) ?? (await recordedBefore(db, entry).catch(refusalOf)))
  }
  return results
}

/** Keeps those turns that may be kept, all with the same few queries. */
async function insertAll(
  db: Kysely<Tables>,
  entries: readonly TurnEntry[],
): Promise<ReadonlyMap<TurnEntry, RecordedTurn>> {
  const inserted = await turns.insertTurns(db, entries)
  const kept = entries.filter(({ conversationId }) => inserted.has(conversationId))
  if (kept.length === 0) return new Map()
  if ((await conversations.advanceConversations(db, kept)) < kept.length) throw new Overtaken()
  for (const { conversationId, forget } of kept) if (forget) await forgetSaid(db, conversationId)
  const recorded = new Map(kept.map((entry) => [entry, recordedOf(entry)] as const))
  await messages.insertMessages(db, [...recorded].map(saidIn))
  await inbox.finishEvents(
    db,
    kept.flatMap(({ queued }) => queued ?? []),
    latest(kept),
  )
  await outbox.insertParts(db, kept.flatMap(partsOf))
  await addCounts(
    db,
    kept.flatMap(({ happenings }) => happenings ?? []),
  )
  return recorded
}

function recordedOf({ expectedSeq, outcome, replies }: TurnEntry): RecordedTurn {
  const seq = expectedSeq + 1
  return { seq, outcome, replies: numbered(replies, seq + 1) }
}

function saidIn([entry, { seq, replies }]: readonly [TurnEntry, RecordedTurn]): messages.Said {
  const { conversationId, at, text } = entry
  const asked: StoredMessage = { author: 'citizen', seq, at, text }
  return { conversationId, messages: [asked, ...said(replies, at)] }
}

function partsOf({
  conversationId,
  expectedSeq,
  at,
  queued,
}: TurnEntry): readonly outbox.NewParts[] {
  return queued ? [{ conversationId, seq: expectedSeq + 1, at, parts: queued.parts }] : []
}

function latest(entries: readonly TurnEntry[]): string {
  return entries.reduce((last, { at }) => (at > last ? at : last), '')
}

/** Why a turn could not be inserted: the event is known, or the conversation went on or is gone. */
async function recordedBefore(
  db: Kysely<Tables>,
  { conversationId, eventId, expectedSeq, at, queued }: TurnEntry,
): Promise<RecordedTurn> {
  const earlier = await turns.selectTurn(db, conversationId, eventId)
  if (earlier && queued) await inbox.finishEvents(db, [queued], at)
  if (earlier) return earlier
  const actualSeq = await conversations.selectSeq(db, conversationId)
  if (actualSeq === undefined) throw new ConversationMissing()
  throw new StoreConflict(expectedSeq, actualSeq)
}

/** Refuses before anything is written, so that others in the same transaction go on. */
async function tell(db: Kysely<Tables>, telling: TellingEntry): Promise<void> {
  const { conversationId, expectedSeq, at, replies, noticeKeys, parts } = telling
  const actualSeq = await conversations.selectSeq(db, conversationId)
  if (actualSeq === undefined) throw new ConversationMissing()
  const open = await notices.selectWaiting(db, conversationId)
  const keys = new Set(open.map(({ key }) => key))
  if (actualSeq !== expectedSeq || !noticeKeys.every((key) => keys.has(key))) {
    throw new StoreConflict(expectedSeq, actualSeq)
  }
  const moved = await conversations.moveConversation(db, telling)
  const told = await notices.finishNotices(db, noticeKeys, at)
  if (moved === 0 || told < noticeKeys.length) throw new Overtaken()
  const numbers = numbered(replies, expectedSeq + 1)
  await messages.insertMessages(db, [{ conversationId, messages: said(numbers, at) }])
  await outbox.insertParts(db, [{ conversationId, seq: expectedSeq, at, parts }])
}

async function erase(db: Kysely<Tables>, id: string): Promise<void> {
  await forgetSaid(db, id)
  await conversations.deleteConversation(db, id)
  await inbox.forgetWaiting(db, id)
}

/** What was said, and what waits to be said; that turns were taken stays known. */
async function forgetSaid(db: Kysely<Tables>, id: string): Promise<void> {
  await messages.deleteMessages(db, id)
  await outbox.deleteParts(db, id)
  await followers.deleteOfConversation(db, id)
  await notices.deleteNotices(db, id)
}

async function purge(db: Kysely<Tables>, before: string): Promise<number> {
  await conversations.forgetStates(db, before)
  await inbox.deleteFinishedEvents(db, before)
  await outbox.deleteSettledParts(db, before)
  await notices.deleteOldNotices(db, before)
  return messages.deleteIdleMessages(db, before)
}

function numbered(replies: readonly Reply[], first: number): readonly NumberedReply[] {
  return replies.map((reply, index) => ({ seq: first + index, reply }))
}

function said(replies: readonly NumberedReply[], at: string): readonly StoredMessage[] {
  return replies.map(({ seq, reply }) => ({ author: 'assistant', seq, at, reply }))
}
