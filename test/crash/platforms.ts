/** The other side of every channel: the fake platforms in bad weather, and a browser. */

import type { Random } from '../../bench/retrieval/material/random.ts'
import { startFakeTelegram } from '../fakes/telegram/fake-telegram.ts'
import { startFakeZaloBot } from '../fakes/zalo-bot/fake-zalo-bot.ts'
import { startFakeZaloOa } from '../fakes/zalo-oa/fake-zalo-oa.ts'
import type { Arrived } from './verdict.ts'
import { faults, type Weather } from './weather.ts'

/** A way into the program. */
export type Door = {
  /** Somebody writes; resolves when the program has acknowledged it, `twice` over. */
  write(chat: number, text: string, how: { readonly twice: boolean }): Promise<void>
  /** The id of the conversation of a chat. */
  conversationOf(chat: number): string
}

export type Platforms = {
  /** By the name of the channel. */
  readonly doors: ReadonlyMap<string, Door>
  /** What makes the program use these platforms. */
  env(publicUrl: string): Readonly<Record<string, string>>
  /** Tells the Official Account where to deliver: a person does that in its console. */
  subscribe(publicUrl: string): Promise<void>
  /** What came to each conversation, in order, repeats included. */
  arrived(): ReadonlyMap<string, readonly Arrived[]>
  /** Deliveries, tries of them that were not taken, and events never taken. */
  deliveries(): { readonly deliveries: number; readonly refused: number; readonly given: number }
  /** The access token of the Official Account dies. */
  expire(): void
  /** A refresh token, where the one the program had was used up without its learning of it. */
  consent(): string | null
  readonly oaAppId: string
  close(): Promise<void>
}

/** Milliseconds between tries: until it is taken, however long a process takes to start. */
const ladder: readonly number[] = Array<number>(20_000).fill(200)

const secret = 'crash-crash-crash-crash-crash-crash'

export async function startPlatforms(chance: Random, weather: Weather): Promise<Platforms> {
  const telegram = await startFakeTelegram({ ladder })
  const zaloBot = await startFakeZaloBot({ ladder })
  const zaloOa = await startFakeZaloOa({ speed: 1, ladder })
  telegram.storm(faults.telegram(chance))
  zaloBot.storm(faults.zaloBot(chance, weather))
  zaloOa.storm(faults.zaloOa(chance, weather))
  const { appId, appSecret, secretKey } = zaloOa.app
  const refreshToken = zaloOa.oauth.grant().refresh_token
  const delivered = () =>
    [telegram, zaloBot, zaloOa.webhook].flatMap(({ deliveries }) => deliveries)
  return {
    doors: new Map<string, Door>([
      [
        'telegram',
        {
          write: (chat, text, how) => telegram.write(personOf(chat), text, how),
          conversationOf: (chat) => `telegram:${personOf(chat)}`,
        },
      ],
      [
        'zalo-bot',
        {
          write: (chat, text, how) => zaloBot.write(`person${chat}`, text, how),
          conversationOf: (chat) => `zalo-bot:person${chat}`,
        },
      ],
      [
        'zalo-oa',
        {
          write: (chat, text, how) => zaloOa.write(userOf(chat), text, how),
          conversationOf: (chat) => `zalo-oa:${userOf(chat)}`,
        },
      ],
    ]),
    env: (publicUrl) => ({
      PUBLIC_URL: publicUrl,
      TELEGRAM_TOKEN: telegram.token,
      TELEGRAM_RECEIVE: 'webhook',
      TELEGRAM_SECRET: secret,
      TELEGRAM_API_URL: telegram.url,
      ZALO_BOT_TOKEN: zaloBot.token,
      ZALO_BOT_RECEIVE: 'webhook',
      ZALO_BOT_SECRET: secret,
      ZALO_BOT_API_URL: zaloBot.url,
      ZALO_OA_APP_ID: appId,
      ZALO_OA_APP_SECRET: appSecret,
      ZALO_OA_SECRET_KEY: secretKey,
      ZALO_OA_REFRESH_TOKEN: refreshToken,
      ZALO_OA_API_URL: zaloOa.url,
      ZALO_OA_TEMPLATE_URL: zaloOa.url,
      ZALO_OA_OAUTH_URL: zaloOa.url,
    }),
    async subscribe(publicUrl) {
      await zaloOa.webhook.set(`${publicUrl}/hooks/zalo-oa`)
      await Promise.all([telegram.registered, zaloBot.registered])
    },
    arrived() {
      const all: readonly (readonly [string, Arrived])[] = [
        ...telegram.messages.map(
          ({ chat, message_id }) => [`telegram:${chat.id}`, String(message_id)] as const,
        ),
        ...zaloBot.messages.map(
          ({ chat_id, message_id }) => [`zalo-bot:${chat_id}`, message_id] as const,
        ),
        ...zaloOa.messages.map(({ user, id }) => [`zalo-oa:${user}`, id] as const),
      ]
      const byConversation = Map.groupBy(all, ([conversation]) => conversation)
      return new Map(
        [...byConversation].map(([id, own]) => [id, own.map(([, message]) => message)]),
      )
    },
    deliveries() {
      const all = delivered()
      return {
        deliveries: all.reduce((sum, tries) => sum + tries.length, 0),
        refused: all.reduce((sum, tries) => sum + tries.length - 1, 0),
        given: all.filter((tries) => tries.at(-1) !== 200).length,
      }
    },
    expire: zaloOa.oauth.expire,
    consent: () =>
      zaloOa.oauth.asked.at(-1) === 'refused' ? zaloOa.oauth.grant().refresh_token : null,
    oaAppId: appId,
    async close() {
      await Promise.all([telegram.close(), zaloBot.close(), zaloOa.close()])
    },
  }
}

function personOf(chat: number): number {
  return 7000 + chat
}

function userOf(chat: number): string {
  return `25125236254${String(chat).padStart(5, '0')}`
}
