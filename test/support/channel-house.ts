/** The configured channels, connected to fake platforms, their hooks served over real HTTP. */

import express from 'express'
import { onTestFinished } from 'vitest'
import type { ChannelEvent, ChannelId } from '../../src/channels/channel.ts'
import { type Connected, connectChannels } from '../../src/channels/connect.ts'
import type { ChannelSettings } from '../../src/channels/settings.ts'
import { serveHooks } from '../../src/server/hooks/hooks.ts'
import { listen } from '../../src/server/listen.ts'
import { openSqliteOaTokens } from '../../src/stores/sql/sqlite/open-sqlite-oa-tokens.ts'
import { channelPhrases } from './channel-words.ts'
import { memoryLog } from './memory-log.ts'
import { tempFolder } from './temp-folder.ts'

export type KeptEvent = ChannelEvent & { readonly channel: ChannelId }

export type ChannelHouseParts = {
  readonly connected: Connected
  readonly url: string
  readonly kept: readonly KeptEvent[]
  readonly log: ReturnType<typeof memoryLog>
  /** The next times events cannot be kept. */
  refuse(times: number): void
}

/** `settings` are given the address at which the hooks are served. */
export async function connectHouse(
  settings: (url: string) => ChannelSettings,
  answer?: (event: KeptEvent, connected: Connected) => Promise<void>,
): Promise<ChannelHouseParts> {
  const kept: KeptEvent[] = []
  const log = memoryLog()
  let refusals = 0
  const app = express()
  const listening = await listen(app, { host: '127.0.0.1', port: 0 })
  const oaTokens = await openSqliteOaTokens(tempFolder())
  const connected: Connected = await connectChannels({
    settings: settings(listening.url),
    phrases: channelPhrases(),
    oaTokens,
    clock: () => new Date(),
    holder: crypto.randomUUID(),
    log,
    async accept(channel, events) {
      refusals -= 1
      if (refusals >= 0) throw new Error('the store is away')
      const incoming = events.map((event) => ({ ...event, channel }))
      kept.push(...incoming)
      for (const event of incoming) await answer?.(event, connected)
    },
  })
  app.use(serveHooks({ hooks: connected.hooks, log }))
  onTestFinished(async () => {
    await connected.stop()
    await listening.close(1000)
    await oaTokens.close()
  })
  return {
    ...{ connected, url: listening.url, kept, log },
    refuse(times) {
      refusals = times
    },
  }
}
