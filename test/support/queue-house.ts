/** Reception and delivery over real stores, a fake mind and a scripted channel. */

import { onTestFinished } from 'vitest'
import { createReception, type ReceptionParts } from '../../src/assistant/reception.ts'
import type { ChannelEvent, EventContent } from '../../src/channels/channel.ts'
import { createDelivery } from '../../src/delivery/delivery.ts'
import { openSqliteStores } from '../../src/stores/sql/sqlite/open-sqlite-stores.ts'
import type { Stores } from '../../src/stores/stores.ts'
import { createFakeMind } from './fake-mind.ts'
import { memoryLog } from './memory-log.ts'
import { type ScriptedChannel, scriptedChannel } from './scripted-channel.ts'
import { tempFolder } from './temp-folder.ts'

export type QueueHouseOptions = Partial<Pick<ReceptionParts, 'mind' | 'starts' | 'pictures'>> & {
  readonly stores?: Stores
  readonly channel?: ScriptedChannel
  readonly windowMs?: number
  readonly graceMs?: number
}

/** Sweeps are far between, so that a test sees what happens without them. */
const rarely = 60_000

export async function queueHouse(options: QueueHouseOptions = {}) {
  const stores = options.stores ?? (await openSqliteStores(tempFolder()))
  const channel = options.channel ?? scriptedChannel()
  const channels = new Map([[channel.id, channel]])
  const log = memoryLog()
  const clock = () => new Date()
  const { graceMs = 1000 } = options
  const timing = { sweepMs: rarely, graceMs }
  const delivery = createDelivery({ stores, channels, clock, random: () => 0, log, ...timing })
  const reception = createReception({
    stores,
    channels,
    log,
    clock,
    mind: options.mind ?? createFakeMind(),
    dossiers: [],
    details: async () => null,
    walks: stores.walks,
    bursts: { windowMs: options.windowMs ?? 0, maxText: 2000 },
    mediaReply: (media) => ({ kind: 'text', text: `chưa đọc được ${media}` }),
    ...(options.pictures ? { pictures: options.pictures } : {}),
    ...(options.starts ? { starts: options.starts } : {}),
    replied: delivery.wake,
    sweepMs: rarely,
  })
  const stop = async () => {
    await reception.stop()
    await delivery.stop()
  }
  onTestFinished(async () => {
    await stop()
    if (!options.stores) await stores.close()
  })
  return { stores, channel, log, reception, delivery, stop }
}

/** An event of the scripted channel. */
export function eventOf(
  eventId: string,
  content: EventContent | string,
  fields: Partial<ChannelEvent> = {},
): ChannelEvent {
  const spoken: EventContent =
    typeof content === 'string'
      ? { kind: 'message', message: { kind: 'text', text: content } }
      : content
  return { eventId, chat: '1', sentAt: '2026-11-22T03:00:00.000Z', content: spoken, ...fields }
}
