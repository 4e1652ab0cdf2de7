/** Takes in what platforms deliver: keeps it, says so, and has it answered. */

import type { ChannelEvent, ChannelId } from '../channels/channel.ts'
import { conversationIdOf } from '../stores/conversation-id.ts'
import type { Stores } from '../stores/stores.ts'
import { type Answering, answerWaiting } from './answer-waiting.ts'
import { createKeyedWorker } from './keyed-worker.ts'
import { startSweep } from './sweep.ts'

export type Reception = {
  /** Resolves when the events are durable: only then may the platform be told. */
  accept(channel: ChannelId, events: readonly ChannelEvent[]): Promise<void>
  /** Lets running turns finish and leaves the rest to the other processes, or to the next start. */
  stop(): Promise<void>
}

export type ReceptionParts = Omit<Answering, 'stores'> & {
  readonly stores: Pick<Stores, 'conversations' | 'inbox' | 'outbox' | 'signals' | 'locks'>
  /** Milliseconds between looks for forgotten events; default 2000. */
  readonly sweepMs?: number
}

/** Conversations answered at once: most of a turn's time is waiting for the database. */
const limit = 64

/** Conversations found by one sweep. */
const sweepLimit = 500

/** Begins at once with what was left when the last process ended. */
export function createReception({ sweepMs = 2000, ...parts }: ReceptionParts): Reception {
  const { stores, log, clock } = parts
  const { inbox, locks, signals } = stores
  const work = (id: string) => answerWaiting(parts, id)
  const worker = createKeyedWorker({ name: 'inbox', work, locks, log, limit })
  const find = () => inbox.conversationsWaiting(sweepLimit)
  const stopSweep = startSweep({ name: 'inbox', find, wake: worker.wake, everyMs: sweepMs, log })
  const stopListening = signals.listen('inbox', (id) => worker.wake(id))
  return {
    async accept(channel, events) {
      const receivedAt = clock().toISOString()
      const incoming = events.map(({ chat, eventId, sentAt, content, tapped }) => ({
        ...{ channel, eventId, sentAt, receivedAt, content },
        conversationId: conversationIdOf(channel, chat),
        ...(tapped === undefined ? {} : { tapped }),
      }))
      await inbox.add(incoming)
      for (const { conversationId } of incoming) worker.wake(conversationId)
    },
    async stop() {
      stopSweep()
      stopListening()
      signals.send('inbox', await worker.stop())
    },
  }
}
