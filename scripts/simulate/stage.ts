/** A fake platform with one person on it, as the terminal sees it. */

import { startFakeTelegram } from '../../test/fakes/telegram/fake-telegram.ts'
import { startFakeZaloBot } from '../../test/fakes/zalo-bot/fake-zalo-bot.ts'
import { startFakeZaloOa } from '../../test/fakes/zalo-oa/fake-zalo-oa.ts'

/** A message the person sees. */
export type Seen = { readonly text: string; readonly buttons: readonly SeenButton[] }
/** `tap` is absent where a tap opens a page instead of telling us. */
export type SeenButton = { readonly label: string; readonly tap?: () => Promise<void> }

export type Stage = {
  /** Environment variables that make the server use this platform, reached at `url`. */
  readonly env: (url: string) => Readonly<Record<string, string>>
  /** Called when the server runs at `url`. */
  readonly begin: (url: string) => Promise<void>
  readonly write: (text: string) => Promise<void>
  readonly picture: () => Promise<void>
  /** Everything seen so far; a message may change later. */
  readonly seen: () => readonly Seen[]
  readonly close: () => Promise<void>
}

export const stages = { telegram, 'zalo-bot': zaloBot, 'zalo-oa': zaloOa } as const

const secret = 'simulate-simulate-simulate-simulate'
const person = 42

async function telegram(): Promise<Stage> {
  const fake = await startFakeTelegram()
  return {
    env: (url) => ({
      PUBLIC_URL: url,
      TELEGRAM_TOKEN: fake.token,
      TELEGRAM_RECEIVE: 'webhook',
      TELEGRAM_SECRET: secret,
      TELEGRAM_API_URL: fake.url,
    }),
    begin: () => fake.registered,
    write: (text) => fake.write(person, text),
    picture: () => {
      const photo = [{ file_id: 'f', file_unique_id: 'u', width: 9, height: 9 }]
      const chat = { id: person, type: 'private' }
      const from = { id: person, is_bot: false, first_name: 'Bà Tư' }
      return fake.happen({ message: { message_id: 1, date: now(), chat, from, photo } })
    },
    seen: () =>
      fake.messages.map((message) => ({
        text: message.text,
        buttons: (message.reply_markup?.inline_keyboard.flat() ?? []).map((key) => ({
          label: key.text,
          ...tapOf(key.callback_data, (data) => fake.tap(person, message, data)),
        })),
      })),
    close: fake.close,
  }
}

async function zaloBot(): Promise<Stage> {
  const fake = await startFakeZaloBot()
  const id = '6ede9afa66b88fe6d6a9'
  return {
    env: (url) => ({
      PUBLIC_URL: url,
      ZALO_BOT_TOKEN: fake.token,
      ZALO_BOT_RECEIVE: 'webhook',
      ZALO_BOT_SECRET: secret,
      ZALO_BOT_API_URL: fake.url,
    }),
    begin: () => fake.registered,
    write: (text) => fake.write(id, text),
    picture: () => {
      const chat = { id, chat_type: 'PRIVATE' }
      const from = { id, is_bot: false }
      const message = {
        message_id: crypto.randomUUID(),
        date: Date.now(),
        chat,
        from,
        photo_url: 'https://x.zdn.vn/a.jpg',
      }
      return fake.happen({ event_name: 'message.image.received', message })
    },
    seen: () => fake.messages.map(({ text }) => ({ text, buttons: [] })),
    close: fake.close,
  }
}

async function zaloOa(): Promise<Stage> {
  const fake = await startFakeZaloOa()
  const { appId, appSecret, secretKey } = fake.app
  const user = '2512523625412515'
  return {
    env: () => ({
      ZALO_OA_APP_ID: appId,
      ZALO_OA_APP_SECRET: appSecret,
      ZALO_OA_SECRET_KEY: secretKey,
      ZALO_OA_REFRESH_TOKEN: fake.oauth.grant().refresh_token,
      ZALO_OA_API_URL: fake.url,
      ZALO_OA_TEMPLATE_URL: fake.url,
      ZALO_OA_OAUTH_URL: fake.url,
    }),
    async begin(url) {
      await fake.webhook.set(`${url}/hooks/zalo-oa`)
    },
    write: (text) => fake.write(user, text),
    picture: () => {
      const message = {
        msg_id: crypto.randomUUID(),
        attachments: [{ type: 'image', payload: { url: 'https://x.zdn.vn/a.jpg' } }],
      }
      return fake.webhook.happen({
        event_name: 'user_send_image',
        sender: { id: user },
        recipient: { id: 'oa' },
        message,
      })
    },
    seen: () =>
      fake.messages.map(({ text, buttons }) => ({
        text,
        buttons: buttons.map(({ title, payload }) => ({
          label: title,
          ...tapOf(typeof payload === 'string' ? payload : undefined, (words) =>
            fake.write(user, words),
          ),
        })),
      })),
    close: fake.close,
  }
}

function tapOf(payload: string | undefined, tap: (payload: string) => Promise<void>) {
  return payload === undefined ? {} : { tap: () => tap(payload) }
}

function now(): number {
  return Math.floor(Date.now() / 1000)
}
