/** The webhook routes of all channels over real HTTP, with what they keep. */

import express from 'express'
import { onTestFinished } from 'vitest'
import type { Channel, ChannelEvent } from '../../src/channels/channel.ts'
import { createIntake } from '../../src/channels/intake.ts'
import { createTally } from '../../src/channels/tally.ts'
import { decodeUpdate } from '../../src/channels/telegram/decode.ts'
import { decodeZaloBot } from '../../src/channels/zalo-bot/decode.ts'
import { decodeZaloOa } from '../../src/channels/zalo-oa/decode.ts'
import { serveHooks } from '../../src/server/hooks/hooks.ts'
import { listen } from '../../src/server/listen.ts'
import { logRequests } from '../../src/server/request-log.ts'
import { memoryLog } from './memory-log.ts'

export const secret = 's3cret_'.repeat(5)
export const secretKey = 'OA_SECRET_KEY_EXAMPLE'

export type HookHouse = {
  readonly url: string
  readonly kept: readonly ChannelEvent[]
  readonly log: ReturnType<typeof memoryLog>
  readonly counts: () => Readonly<Record<string, number>>
  /** Signs of life sent. */
  readonly courtesies: readonly string[]
}

export type HookHouseOptions = {
  readonly signature?: 'enforce' | 'log'
  /** Fails to keep events. */
  readonly broken?: boolean
}

export async function openHookHouse({
  signature = 'enforce',
  broken,
}: HookHouseOptions = {}): Promise<HookHouse> {
  const kept: ChannelEvent[] = []
  const courtesies: string[] = []
  const log = memoryLog()
  const tally = createTally()
  const intakeOf = (id: Channel['id'], decode: Channel['decode']) => {
    const channel: Channel = {
      ...{ id, decode },
      encode: () => [],
      async send({ method }) {
        courtesies.push(method)
        return { kind: 'delivered' }
      },
    }
    const accept = async (_: unknown, events: readonly ChannelEvent[]) => {
      if (broken) throw new Error('the store is away: secret words')
      kept.push(...events)
    }
    return createIntake({ channel, accept, tally, log })
  }
  const hooks = {
    tally,
    telegram: { secret, intake: intakeOf('telegram', (body) => decodeUpdate(body, { id: 4242 })) },
    zaloBot: { secret, intake: intakeOf('zalo-bot', (body) => decodeZaloBot(body)) },
    zaloOa: { secretKey, signature, intake: intakeOf('zalo-oa', decodeZaloOa) },
  }
  const app = express().use(logRequests(log), serveHooks({ hooks, log }))
  const listening = await listen(app, { host: '127.0.0.1', port: 0 })
  onTestFinished(() => listening.close(1000))
  return { url: listening.url, kept, log, courtesies, counts: tally.counts }
}
