/** Sends what waits in the outbox: in order within a conversation, side by side between them. */

import { createKeyedWorker } from '../assistant/keyed-worker.ts'
import { describeError, type Log } from '../assistant/log.ts'
import { startSweep } from '../assistant/sweep.ts'
import type { Channel, ChannelId, Part, Sent } from '../channels/channel.ts'
import { chatOf } from '../stores/conversation-id.ts'
import type { OpenPart, SettledPart, Taken } from '../stores/outbox.ts'
import type { Stores } from '../stores/stores.ts'
import { outcomeOf } from './outcome.ts'

export type Delivery = {
  /** Parts of this conversation are in the outbox. */
  wake(conversationId: string): void
  /** Lets what is being sent arrive, for at most the time of grace; the rest stays in the outbox. */
  stop(): Promise<void>
}

export type DeliveryParts = {
  readonly stores: Pick<Stores, 'outbox' | 'locks' | 'signals'>
  readonly channels: ReadonlyMap<ChannelId, Channel>
  readonly clock: () => Date
  /** From 0 to 1. */
  readonly random: () => number
  readonly log: Log
  /** Milliseconds between looks for forgotten parts; default 2000. */
  readonly sweepMs?: number
  /** Milliseconds after which a try without an answer is given up; default 30,000. */
  readonly sendMs?: number
  /** Milliseconds sends may take when stopping; default 5000. */
  readonly graceMs?: number
}

/** Conversations sent to at once. */
const limit = 64

/** Conversations found by one sweep. */
const sweepLimit = 500

/** Milliseconds until parts of a channel that is switched off are looked at again. */
const switchedOff = 60_000

/** Begins at once with what was left when the last process ended. */
export function createDelivery({
  sweepMs = 2000,
  graceMs = 5000,
  ...parts
}: DeliveryParts): Delivery {
  const { stores, clock, log } = parts
  const { outbox, locks, signals } = stores
  const stopping = new AbortController()
  const cut = new AbortController()
  const work = (id: string) => sendAll({ ...parts, stopping: stopping.signal, cut: cut.signal }, id)
  const worker = createKeyedWorker({ name: 'outbox', work, locks, log, limit })
  const find = () => outbox.conversationsDue(clock().toISOString(), sweepLimit)
  const stopSweep = startSweep({ name: 'outbox', find, wake: worker.wake, everyMs: sweepMs, log })
  const stopListening = signals.listen('outbox', (id) => worker.wake(id))
  return {
    wake: (id) => worker.wake(id),
    async stop() {
      stopSweep()
      stopListening()
      stopping.abort()
      const grace = setTimeout(() => cut.abort(), graceMs)
      signals.send('outbox', await worker.stop())
      clearTimeout(grace)
    },
  }
}

type Sending = Omit<DeliveryParts, 'sweepMs' | 'graceMs'> & {
  /** Aborted when nothing more is to be begun, and when sends are cut off. */
  readonly stopping: AbortSignal
  readonly cut: AbortSignal
}

/** Sends the open parts of a conversation; resolves to the milliseconds until the next is due. */
async function sendAll(sending: Sending, conversationId: string): Promise<number | null> {
  const { stores, channels, clock, stopping } = sending
  const { outbox } = stores
  const channel = channels.get(chatOf(conversationId).channel)
  if (!channel) return switchedOff
  const now = () => clock().toISOString()
  let taken: Taken = await outbox.take(conversationId, now())
  while (taken.kind === 'part') {
    const settled = await sendPart(sending, channel, taken)
    if (settled.status === 'gone') {
      const { reason } = settled
      await outbox.drop(conversationId, { reason, at: now() })
      return null
    }
    if (stopping.aborted) {
      await outbox.settle(settled, now())
      return null
    }
    taken = await outbox.take(conversationId, now(), settled)
  }
  if (taken.kind === 'nothing') return null
  return Math.max(1, Date.parse(taken.dueAt) - clock().getTime())
}

async function sendPart(sending: Sending, channel: Channel, part: OpenPart): Promise<SettledPart> {
  const { clock, random, log } = sending
  const sent = await send(sending, channel, part.part)
  const settled = outcomeOf({ part, sent, now: clock(), chance: random() })
  const { position, status } = settled
  const about = { channel: channel.id, part: position, attempts: part.attempts, status }
  if (part.repeats > 0) log.warn({ ...about, repeats: part.repeats }, 'part-repeated')
  if (status === 'waiting') log.info({ ...about, reason: settled.reason }, 'part-postponed')
  else if (status !== 'delivered') log.warn({ ...about, reason: settled.reason }, 'part-dead')
  return settled
}

/** A channel never throws; one that does may have sent. */
async function send(
  { cut, sendMs = 30_000, log }: Sending,
  channel: Channel,
  part: Part,
): Promise<Sent> {
  try {
    return await channel.send(part, AbortSignal.any([cut, AbortSignal.timeout(sendMs)]))
  } catch (error) {
    log.error({ channel: channel.id, ...describeError(error) }, 'send-threw')
    return { kind: 'uncertain', reason: 'the channel broke while sending' }
  }
}
