/** The channels that are configured, ready to send, and what receives for them. */

import type { Log } from '../assistant/log.ts'
import type { Phrases } from '../knowledge/phrases.ts'
import type { Channel } from './channel.ts'
import { type Accept, createIntake, type Intake } from './intake.ts'
import type { Poller } from './poller.ts'
import type { ChannelSettings, ZaloOaSettings } from './settings.ts'
import { createTally, type Tally } from './tally.ts'
import type { DrawTimeline } from './timeline.ts'
import { channelWords } from './words.ts'
import type { OaTokenStore } from './zalo-oa/token-store.ts'

export type ConnectParts = {
  readonly settings: ChannelSettings
  readonly phrases: Phrases
  readonly accept: Accept
  /** Needed by the Official Account. */
  readonly oaTokens: OaTokenStore
  readonly clock: () => Date
  /** Unlike that of any other process. */
  readonly holder: string
  readonly log: Log
  /** Draws a dossier's way; absent = none is shown. */
  readonly timeline?: DrawTimeline
}

export type SecretHook = { readonly secret: string; readonly intake: Intake }

export type Connected = {
  readonly channels: readonly Channel[]
  readonly hooks: {
    readonly telegram?: SecretHook
    readonly zaloBot?: SecretHook
    readonly zaloOa?: Pick<ZaloOaSettings, 'secretKey' | 'signature'> & { readonly intake: Intake }
    readonly tally: Tally
  }
  /** Begins to receive: polls, or tells the platforms where to deliver. Fails for nobody else's sake. */
  start(): void
  /** Stops receiving; sending goes on. */
  stop(): Promise<void>
}

/** What one platform brings. */
export type Connection = {
  readonly channel: Channel
  readonly start: () => Poller
}

/**
 * Everything of the settings, connected to nothing before `start`. The code of a platform, with its
 * library, is loaded only where it is configured.
 */
export async function connectChannels(parts: ConnectParts): Promise<Connected> {
  const { phrases, accept, log } = parts
  const tally = createTally()
  const intakeOf = (channel: Channel) => createIntake({ channel, accept, tally, log })
  const { timeline } = parts
  const words = channelWords(phrases)
  const shared = { words, phrases, log, intakeOf, ...(timeline ? { timeline } : {}) }
  const { telegram, zaloBot, zaloOa } = await openConnections(parts, shared)
  const connections: readonly Connection[] = [telegram, zaloBot, zaloOa].filter(
    (one) => one !== undefined,
  )
  let pollers: readonly Poller[] = []
  return {
    channels: connections.map(({ channel }) => channel),
    hooks: {
      ...(telegram?.hook ? { telegram: telegram.hook } : {}),
      ...(zaloBot?.hook ? { zaloBot: zaloBot.hook } : {}),
      ...(zaloOa ? { zaloOa: zaloOa.hook } : {}),
      tally,
    },
    start() {
      pollers = connections.map(({ start }) => start())
    },
    async stop() {
      await Promise.all(pollers.map((poller) => poller.stop()))
    },
  }
}

async function openConnections(parts: ConnectParts, shared: Shared) {
  const { telegram, zaloBot, zaloOa } = parts.settings
  return {
    telegram: telegram && (await import('./telegram/connect.ts')).connectTelegram(telegram, shared),
    zaloBot: zaloBot && (await import('./zalo-bot/connect.ts')).connectZaloBot(zaloBot, shared),
    zaloOa:
      zaloOa &&
      (await import('./zalo-oa/connect.ts')).connectZaloOa(zaloOa, { ...parts, ...shared }),
  }
}

/** What each platform's connection is made of. */
export type Shared = {
  readonly words: ReturnType<typeof channelWords>
  readonly phrases: Phrases
  readonly log: Log
  readonly intakeOf: (channel: Channel) => Intake
  readonly timeline?: DrawTimeline
}
