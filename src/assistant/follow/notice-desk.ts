/** Tells conversations what nobody asked for, when it may be told: a notice becomes a message like any other. */

import type { Channel, ChannelId, NoticeWay, Part } from '../../channels/channel.ts'
import { offerOf } from '../../conversation/ending.ts'
import { nowAt } from '../../conversation/now.ts'
import type { Reply } from '../../conversation/reply.ts'
import { readState } from '../../conversation/state.ts'
import { chatOf } from '../../stores/conversation-id.ts'
import type { WaitingNotice } from '../../stores/notice-store.ts'
import { StoreConflict } from '../../stores/store-conflict.ts'
import type { Stores } from '../../stores/stores.ts'
import { createKeyedWorker } from '../keyed-worker.ts'
import type { Log } from '../log.ts'
import { startSweep } from '../sweep.ts'
import { followerAddress } from './address.ts'

export type NoticeDesk = {
  /** There are new notices for these conversations. */
  wake(conversationIds: readonly string[]): void
  /** Tells what waits for the person to write: they just did. */
  tellFirst(conversationId: string): Promise<void>
  /** Lets what is being told be told; the rest waits for the next start. */
  stop(): Promise<void>
}

export type NoticeDeskParts = {
  readonly stores: Pick<Stores, 'conversations' | 'notices' | 'locks' | 'signals'>
  readonly channels: ReadonlyMap<ChannelId, Channel>
  /** Called when there are parts of the conversation in the outbox. */
  readonly replied: (conversationId: string) => void
  readonly clock: () => Date
  readonly log: Log
  /** Milliseconds between looks for notices that are due; default 5000. */
  readonly sweepMs?: number
}

/** Conversations told at once, and found by one sweep. */
const limit = 16
const sweepLimit = 500

/** Milliseconds until notices of a channel that is switched off are looked at again. */
const switchedOff = 60_000

/** Milliseconds a platform may take to say how a notice can reach somebody. */
const wayMs = 30_000

/** Begins at once with what was left when the last process ended. */
export function createNoticeDesk({ sweepMs = 5000, ...parts }: NoticeDeskParts): NoticeDesk {
  const { stores, clock, log } = parts
  const { notices, locks } = stores
  const work = (id: string) => tellDue(parts, id, false)
  const worker = createKeyedWorker({ name: 'notices', work, locks, log, limit })
  const find = () => notices.conversationsDue(clock().toISOString(), sweepLimit)
  const stopSweep = startSweep({ name: 'notices', find, wake: worker.wake, everyMs: sweepMs, log })
  return {
    wake(ids) {
      for (const id of ids) worker.wake(id)
    },
    async tellFirst(id) {
      await tellDue(parts, id, true)
    },
    async stop() {
      stopSweep()
      await worker.stop()
    },
  }
}

/** Tells what is due, or all when they `wrote`; resolves to the milliseconds until more is. */
async function tellDue(
  parts: NoticeDeskParts,
  conversationId: string,
  wrote: boolean,
): Promise<number | null> {
  const { stores, channels, clock } = parts
  const waiting = await stores.notices.waiting(conversationId)
  const now = clock().toISOString()
  const due = waiting.filter(({ dueAt }) => wrote || (dueAt !== null && dueAt <= now))
  if (due.length === 0) return untilNext(waiting, clock())
  const isWeb = followerAddress(conversationId)?.channel === 'web'
  const channel = isWeb ? null : channels.get(chatOf(conversationId).channel)
  if (channel === undefined) return switchedOff
  try {
    for (const group of groupsOf(due)) {
      await tellGroup(parts, { conversationId, channel, group, wrote })
    }
  } catch (error) {
    // Somebody wrote in between, or another process told them: look again.
    if (error instanceof StoreConflict) return wrote ? null : 0
    throw error
  }
  return wrote ? null : 0
}

/** Of several about one dossier only the newest is told. */
function groupsOf(due: readonly WaitingNotice[]): readonly (readonly WaitingNotice[])[] {
  return [...Map.groupBy(due, ({ body }) => body.facts.code).values()]
}

type Group = {
  readonly conversationId: string
  /** Null: a page reads the messages itself. */
  readonly channel: Channel | null
  readonly group: readonly WaitingNotice[]
  readonly wrote: boolean
}

async function tellGroup(parts: NoticeDeskParts, asked: Group): Promise<void> {
  const { stores, clock, log } = parts
  const { conversationId, channel, group } = asked
  const newest = group.at(-1)
  if (newest === undefined) return
  const keys = group.map(({ key }) => key)
  const way = await wayOf(asked, newest)
  if (way.kind !== 'parts') {
    const { reason } = way
    const after = way.kind === 'later' ? clock().getTime() + way.afterMs : null
    const dueAt = after === null ? null : new Date(after).toISOString()
    await stores.notices.postpone(keys, { dueAt, reason })
    log.warn({ channel: channel?.id ?? 'web', way: way.kind, reason }, 'notice-postponed')
    return
  }
  await say(parts, { conversationId, keys, reply: newest.body.reply, parts: way.parts })
  log.info({ channel: channel?.id ?? 'web', notices: keys.length }, 'notice-told')
}

/** Whoever just wrote can be answered, so also told. */
async function wayOf(
  { conversationId, channel, wrote }: Group,
  { body }: WaitingNotice,
): Promise<NoticeWay> {
  if (channel === null) return { kind: 'parts', parts: [] }
  const { chat } = chatOf(conversationId)
  if (wrote || !channel.notify) return { kind: 'parts', parts: channel.encode(body.reply, chat) }
  return channel.notify(body, chat, AbortSignal.timeout(wayMs))
}

type Saying = {
  readonly conversationId: string
  readonly keys: readonly string[]
  readonly reply: Reply
  readonly parts: readonly Part[]
}

/** Message, state, outbox and the notices' end in one step. A conversation that is gone follows nothing. */
async function say(
  { stores, clock, replied }: NoticeDeskParts,
  { conversationId, keys, reply, parts }: Saying,
): Promise<void> {
  const { conversations, signals } = stores
  const conversation = await conversations.find(conversationId)
  if (!conversation) return conversations.erase(conversationId)
  const now = nowAt(clock())
  const before = readState(conversation.state)
  const state = { ...before, offered: offerOf([reply], {}, now) ?? before.offered }
  await conversations.tell({
    ...{ conversationId, expectedSeq: conversation.seq, at: now.instant },
    ...{ replies: [reply], state, noticeKeys: keys, parts },
  })
  signals.send('turn', [conversationId])
  if (parts.length > 0) replied(conversationId)
}

function untilNext(waiting: readonly WaitingNotice[], now: Date): number | null {
  const times = waiting.flatMap(({ dueAt }) => (dueAt === null ? [] : [Date.parse(dueAt)]))
  return times.length === 0 ? null : Math.max(1, Math.min(...times) - now.getTime())
}
