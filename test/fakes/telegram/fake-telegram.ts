/** Telegram as a bot sees it: the Bot API over HTTP, and people who write, tap, block and come back. */

import { setTimeout as pause } from 'node:timers/promises'
import { type Asked, deliver, type FakeServer, startFakeServer } from '../fake-server.ts'
import { isMethod, misused } from './bot-api.ts'
import { beyondLimit } from './limits.ts'

export type FakeMessage = {
  readonly message_id: number
  readonly chat: { readonly id: number; readonly type: string }
  readonly date: number
  readonly text: string
  readonly reply_markup?: { readonly inline_keyboard: readonly (readonly FakeKey[])[] }
}
export type FakeKey = {
  readonly text: string
  readonly callback_data?: string
  readonly url?: string
}
export type FakeCall = { readonly method: string; readonly body: Readonly<Record<string, unknown>> }

export type FakeTelegram = Pick<FakeServer, 'url' | 'fail' | 'close'> & {
  readonly token: string
  readonly username: string
  /** Resolves when a webhook is set. */
  readonly registered: Promise<void>
  readonly calls: readonly FakeCall[]
  /** What people see, as last edited, in order. */
  readonly messages: readonly FakeMessage[]
  /** Statuses of every delivery to the webhook, try by try. */
  readonly deliveries: readonly (readonly number[])[]
  /** Something happens to the bot: `update` without its id. Resolves when delivered, or kept for polls. */
  happen(update: object, options?: { readonly id?: number }): Promise<void>
  /** A person writes in private. */
  write(person: number, text: string): Promise<void>
  /** A person taps a button of a message. */
  tap(person: number, message: FakeMessage, data: string): Promise<void>
  block(person: number): Promise<void>
  /** A group becomes a supergroup with another id. */
  migrate(from: number, to: number): void
}

export type FakeTelegramOptions = {
  /** Milliseconds between tries of a webhook; default quick. */
  readonly ladder?: readonly number[]
}

type Webhook = { readonly url: string; readonly secret: string }

/** Milliseconds Telegram holds a delivery. */
const holds = 60_000

export async function startFakeTelegram(options: FakeTelegramOptions = {}): Promise<FakeTelegram> {
  const token = '4242:fake-telegram-token'
  const username = 'HoiMotCuaBot'
  const calls: FakeCall[] = []
  const messages: FakeMessage[] = []
  const deliveries: (readonly number[])[] = []
  const pending: { update_id: number }[] = []
  const blocked = new Set<number>()
  const moved = new Map<number, number>()
  const registered = Promise.withResolvers<void>()
  let webhook: Webhook | null = null
  let lastUpdate = 700_000_000
  let lastMessage = 10
  let polls = 0

  const server = await startFakeServer(async (asked) => {
    const [, given, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(asked.path) ?? []
    if (given !== token) return refusal(401, 'Unauthorized')
    if (!isMethod(method)) return refusal(404, 'Not Found: method not found')
    const body = bodyOf(asked)
    const problem = misused(method, body) ?? beyondLimit(method, body)
    if (problem) return refusal(400, `Bad Request: ${problem}`)
    calls.push({ method, body })
    return (await methods[method]?.(body, asked)) ?? ok(true)
  })

  type Do = (body: Readonly<Record<string, unknown>>, asked: Asked) => unknown
  const methods: Readonly<
    Record<string, (...of: Parameters<Do>) => Promise<ReturnType<typeof ok>>>
  > = {
    getMe: async () => ok({ id: 4242, is_bot: true, first_name: 'Hỏi Một Cửa', username }),
    sendMessage: async (body) => {
      const id = Number(body.chat_id)
      const to = moved.get(id)
      if (to !== undefined) {
        return refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
          migrate_to_chat_id: to,
        })
      }
      if (blocked.has(id)) return refusal(403, 'Forbidden: bot was blocked by the user')
      lastMessage += 1
      const message = {
        ...pick(body),
        message_id: lastMessage,
        date: seconds(),
        chat: chatOf(id),
      } as FakeMessage
      messages.push(message)
      return ok(message)
    },
    editMessageText: async (body) => {
      const at = messages.findIndex(
        (one) => one.message_id === body.message_id && one.chat.id === body.chat_id,
      )
      const old = messages[at]
      if (!old) return refusal(400, 'Bad Request: message to edit not found')
      const edited = { ...old, ...pick(body) } as FakeMessage
      if (JSON.stringify(edited) === JSON.stringify(old)) {
        return refusal(400, 'Bad Request: message is not modified')
      }
      messages[at] = edited
      return ok(edited)
    },
    setWebhook: async ({ url, secret_token }) => {
      webhook = { url: String(url), secret: String(secret_token ?? '') }
      registered.resolve()
      return ok(true)
    },
    deleteWebhook: async () => {
      webhook = null
      return ok(true)
    },
    getWebhookInfo: async () =>
      ok({ url: webhook?.url ?? '', pending_update_count: pending.length }),
    getUpdates: async ({ offset = 0, limit = 100, timeout = 0 }, { gone }) => {
      if (webhook)
        return refusal(409, "Conflict: can't use getUpdates method while webhook is active")
      if (polls > 0) return refusal(409, 'Conflict: terminated by other getUpdates request')
      polls += 1
      try {
        while ((pending[0]?.update_id ?? Number.POSITIVE_INFINITY) < Number(offset)) pending.shift()
        const end = performance.now() + Number(timeout) * 1000
        while (pending.length === 0 && performance.now() < end && !gone.aborted) await pause(10)
        return ok(pending.slice(0, Number(limit)))
      } finally {
        polls -= 1
      }
    },
  }

  async function happen(update: object, { id }: { readonly id?: number } = {}): Promise<void> {
    if (id === undefined) lastUpdate += 1
    const whole = { update_id: id ?? lastUpdate, ...update }
    if (!webhook) return void pending.push(whole)
    deliveries.push(
      await deliver({
        url: webhook.url,
        headers: { 'x-telegram-bot-api-secret-token': webhook.secret },
        body: JSON.stringify(whole),
        ladder: options.ladder ?? [20, 50, 100],
        deadline: holds,
        isDone: (status) => status >= 200 && status < 300,
      }),
    )
  }

  return {
    url: server.url,
    fail: server.fail,
    close: server.close,
    token,
    username,
    registered: registered.promise,
    calls,
    messages,
    deliveries,
    happen,
    write(person, text) {
      blocked.delete(person)
      lastMessage += 1
      const command = /^\/\w+(?:@\w+)?/.exec(text)?.[0]
      const entities = command
        ? [{ type: 'bot_command', offset: 0, length: command.length }]
        : undefined
      const message = {
        message_id: lastMessage,
        date: seconds(),
        chat: chatOf(person),
        from: from(person),
        text,
      }
      return happen({ message: entities ? { ...message, entities } : message })
    },
    tap: (person, message, data) =>
      happen({
        callback_query: {
          id: String(lastUpdate + 1),
          from: from(person),
          chat_instance: '1',
          message,
          data,
        },
      }),
    block(person) {
      blocked.add(person)
      const change = {
        status: 'kicked',
        user: { id: 4242, is_bot: true, first_name: 'Hỏi Một Cửa' },
        until_date: 0,
      }
      return happen({
        my_chat_member: {
          chat: chatOf(person),
          from: from(person),
          date: seconds(),
          new_chat_member: change,
        },
      })
    },
    migrate: (before, after) => void moved.set(before, after),
  }
}

function ok(result: unknown): { readonly status?: number; readonly json: unknown } {
  return { json: { ok: true, result } }
}

function refusal(status: number, description: string, parameters?: object) {
  const json = { ok: false, error_code: status, description, ...(parameters ? { parameters } : {}) }
  return { status, json }
}

function bodyOf({ body }: Asked): Readonly<Record<string, unknown>> {
  return body.length === 0 ? {} : (JSON.parse(body.toString()) as Readonly<Record<string, unknown>>)
}

function pick({ text, reply_markup }: Readonly<Record<string, unknown>>) {
  return reply_markup === undefined ? { text } : { text, reply_markup }
}

/** Groups have negative ids. */
function chatOf(id: number) {
  return { id, type: id < 0 ? 'supergroup' : 'private', first_name: 'Bà Tư' }
}

function from(id: number) {
  return { id, is_bot: false, first_name: 'Bà Tư', language_code: 'vi' }
}

function seconds(): number {
  return Math.floor(Date.now() / 1000)
}
