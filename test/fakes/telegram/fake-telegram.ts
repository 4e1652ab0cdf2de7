/** Telegram as a bot sees it: the Bot API over HTTP, and people who write, tap, block and come back. */

import {
  type Answered,
  type Asked,
  type Delivered,
  type FakeServer,
  startFakeServer,
} from '../fake-server.ts'
import { type Body, ok, refusal } from './answers.ts'
import { isMethod, misused } from './bot-api.ts'
import { type Chats, chatOf, createChats, type FakeMessage, seconds } from './chats.ts'
import { beyondLimit } from './limits.ts'
import { createUpdates, type TelegramHow, type Updates } from './updates.ts'

export type FakeCall = { readonly method: string; readonly body: Body }

export type FakeTelegram = Pick<FakeServer, 'url' | 'fail' | 'storm' | 'close'> &
  Pick<Updates, 'registered' | 'deliveries'> &
  Pick<Chats, 'messages' | 'migrate'> & {
    readonly token: string
    readonly username: string
    readonly calls: readonly FakeCall[]
    /** Something happens to the bot: `update` without its id. */
    happen(update: object, how?: TelegramHow): Promise<void>
    /** A person writes in private; who had blocked the bot lets it in again. */
    write(person: number, text: string, how?: Delivered): Promise<void>
    /** A person taps a button of a message. */
    tap(person: number, message: FakeMessage, data: string): Promise<void>
    block(person: number): Promise<void>
  }

export type FakeTelegramOptions = {
  /** Milliseconds between tries of a webhook; default quick. */
  readonly ladder?: readonly number[]
}

const token = '4242:fake-telegram-token'
const username = 'HoiMotCuaBot'
const us = { id: 4242, is_bot: true, first_name: 'Hỏi Một Cửa', username }

export async function startFakeTelegram(options: FakeTelegramOptions = {}): Promise<FakeTelegram> {
  const calls: FakeCall[] = []
  const chats = createChats()
  const updates = createUpdates(options.ladder ?? [20, 50, 100])

  const methods: Readonly<
    Record<string, (body: Body, asked: Asked) => Answered | Promise<Answered>>
  > = {
    getMe: () => ok(us),
    sendMessage: chats.send,
    editMessageText: chats.edit,
    setWebhook: updates.setWebhook,
    deleteWebhook: updates.deleteWebhook,
    getWebhookInfo: updates.webhookInfo,
    getUpdates: updates.poll,
  }

  const server = await startFakeServer((asked) => {
    const [, given, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(asked.path) ?? []
    if (given !== token) return refusal(401, 'Unauthorized')
    if (!isMethod(method)) return refusal(404, 'Not Found: method not found')
    const body = asked.body.length === 0 ? {} : (JSON.parse(asked.body.toString()) as Body)
    const problem = misused(method, body) ?? beyondLimit(method, body)
    if (problem) return refusal(400, `Bad Request: ${problem}`)
    calls.push({ method, body })
    return methods[method]?.(body, asked) ?? ok(true)
  })

  const { url, fail, storm, close } = server
  const { messages, migrate } = chats
  const { registered, deliveries, happen } = updates
  return {
    ...{ url, fail, storm, close, messages, migrate, registered, deliveries },
    ...{ token, username, calls, happen },
    write(person, text, how) {
      chats.unblock(person)
      return happen({ message: written(chats.nextId(), person, text) }, how)
    },
    tap(person, message, data) {
      const id = crypto.randomUUID()
      return happen({
        callback_query: { id, from: from(person), chat_instance: '1', message, data },
      })
    },
    block(person) {
      chats.block(person)
      const new_chat_member = { status: 'kicked', user: us, until_date: 0 }
      const change = { chat: chatOf(person), from: from(person), date: seconds(), new_chat_member }
      return happen({ my_chat_member: change })
    },
  }
}

function written(message_id: number, person: number, text: string) {
  const command = /^\/\w+(?:@\w+)?/.exec(text)?.[0]
  const message = { message_id, date: seconds(), chat: chatOf(person), from: from(person), text }
  if (!command) return message
  return { ...message, entities: [{ type: 'bot_command', offset: 0, length: command.length }] }
}

function from(id: number) {
  return { id, is_bot: false, first_name: 'Bà Tư', language_code: 'vi' }
}
