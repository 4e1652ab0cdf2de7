/** The Zalo Bot Platform as a bot sees it, with its quirks, and people who write to it. */

import { setTimeout as pause } from 'node:timers/promises'
import {
  type Answered,
  type Asked,
  type Delivered,
  deliver,
  type FakeServer,
  startFakeServer,
} from '../fake-server.ts'

export type FakeZaloBotMessage = {
  readonly message_id: string
  readonly chat_id: string
  readonly text: string
  readonly text_styles?: readonly { readonly start: number; readonly len: number }[]
}

export type FakeZaloBot = Pick<FakeServer, 'url' | 'fail' | 'storm' | 'close'> & {
  readonly token: string
  /** Resolves when a webhook is set. */
  readonly registered: Promise<void>
  /** Methods called, in order. */
  readonly calls: readonly string[]
  readonly messages: readonly FakeZaloBotMessage[]
  readonly deliveries: readonly (readonly number[])[]
  /** An event of the platform, as `{ event_name, message }`. */
  happen(update: object, how?: Delivered): Promise<void>
  /** A person writes in private. */
  write(person: string, text: string, how?: Delivered): Promise<void>
  /** A request without a body, as the platform tries an address. */
  probe(): Promise<void>
}

export type FakeZaloBotOptions = {
  /** The documented body, instead of the one delivered in fact. */
  readonly wrapped?: boolean
  readonly ladder?: readonly number[]
  /** Takes webhooks on this machine too, as tests and simulation need; default true. */
  readonly anyHost?: boolean
}

type Body = Readonly<Record<string, unknown>>
type Webhook = { readonly url: string; readonly secret: string }

const ourId = '1459232241454765289'

export async function startFakeZaloBot(options: FakeZaloBotOptions = {}): Promise<FakeZaloBot> {
  const token = '12345689:fake-zalo-token'
  const calls: string[] = []
  const messages: FakeZaloBotMessage[] = []
  const deliveries: (readonly number[])[] = []
  const pending: object[] = []
  const registered = Promise.withResolvers<void>()
  let webhook: Webhook | null = null
  let tests = 0
  let count = 0

  const sent = (message_id = hex(++count)) => ok({ message_id, date: Date.now() })
  const methods: Readonly<
    Record<string, (body: Body, asked: Asked) => Answered | Promise<Answered>>
  > = {
    getMe: () =>
      ok({ id: ourId, account_name: 'bot.fake', account_type: 'BASIC', can_join_groups: false }),
    async getUpdates({ timeout = 30 }, { gone }) {
      const end = performance.now() + Number(timeout) * 1000
      while ((webhook || pending.length === 0) && performance.now() < end && !gone.aborted)
        await pause(10)
      const update = webhook ? undefined : pending.shift()
      return update ? ok(update) : refusal(408, 'Request timeout')
    },
    async setWebhook({ url, secret_token }) {
      const secret = String(secret_token ?? '')
      if (secret.length < 8 || secret.length > 256) return refusal(400, 'Bad Request: secret_token')
      const place = URL.parse(String(url))
      const isPrivate = /^(localhost|127\.|10\.|192\.168\.)/.test(place?.hostname ?? 'localhost')
      if (isPrivate && options.anyHost === false) return refusal(400, 'Bad Request: url')
      webhook = { url: String(url), secret }
      const status = (await push({}, true)).at(-1)
      const fine = status === 200
      registered.resolve()
      const verification = {
        ok: fine,
        url,
        outcome: fine ? 'webhook.ok' : `webhook.http.${status}`,
      }
      return ok({ url, updated_at: Date.now(), verification })
    },
    getWebhookInfo: () => ok({ url: webhook?.url ?? '', updated_at: Date.now() }),
    deleteWebhook() {
      webhook = null
      return ok({ url: '', updated_at: Date.now() })
    },
    testWebhook() {
      tests += 1
      if (tests > 2) return { json: { ok: false, errorCode: 426, description: 'Daily limit' } }
      return ok({ ok: true, url: webhook?.url ?? '', outcome: 'webhook.ok', hint: '' })
    },
    sendMessage(body) {
      const problem = wrongMessage(body)
      if (problem) return refusal(400, problem)
      const message_id = hex(++count)
      messages.push({ ...(body as Omit<FakeZaloBotMessage, 'message_id'>), message_id })
      return sent(message_id)
    },
    sendPhoto: ({ chat_id, photo, caption }) =>
      chat_id && /^https?:\/\//.test(String(photo)) && caption !== ''
        ? sent()
        : refusal(400, 'Bad Request: photo'),
    sendSticker: ({ chat_id, sticker }) =>
      chat_id && sticker ? sent() : refusal(400, 'Bad Request: sticker'),
    sendVoice: ({ chat_id, voice_url }) =>
      chat_id && String(voice_url).endsWith('.aac')
        ? sent()
        : refusal(400, 'Bad Request: voice_url'),
    sendChatAction: ({ chat_id, action }) =>
      chat_id && action === 'typing' ? { json: { ok: true } } : refusal(400, 'Bad Request: action'),
  }

  const server = await startFakeServer(async (asked) => {
    const [, given, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(asked.path) ?? []
    if (given !== token) return refusal(401, 'Unauthorized')
    calls.push(method)
    const body = asked.body.length === 0 ? {} : (JSON.parse(asked.body.toString()) as Body)
    return (await methods[method]?.(body, asked)) ?? refusal(404, 'Not Found')
  })

  async function push(update: object, empty = false): Promise<readonly number[]> {
    if (!webhook) return []
    const body = JSON.stringify(options.wrapped ? { ok: true, result: update } : update)
    return deliver({
      url: webhook.url,
      headers: { 'x-bot-api-secret-token': webhook.secret, 'user-agent': 'Java/17.0.12' },
      body: empty ? '' : body,
      ladder: empty ? [] : (options.ladder ?? [20, 50]),
      deadline: 2000,
      isDone: (status) => status === 200,
    })
  }

  async function happen(update: object, { twice }: Delivered = {}): Promise<void> {
    if (!webhook) return void pending.push(update)
    deliveries.push(await push(update))
    if (twice) deliveries.push(await push(update))
  }

  return {
    ...{ url: server.url, fail: server.fail, storm: server.storm, close: server.close },
    ...{ token, calls, messages, deliveries, happen, registered: registered.promise },
    write(person, text, how) {
      const message = {
        date: Date.now(),
        chat: { chat_type: 'PRIVATE', id: person },
        message_id: hex(++count),
        from: { id: person, is_bot: false, display_name: 'Bà Tư' },
        text,
      }
      return happen({ event_name: 'message.text.received', message }, how)
    },
    async probe() {
      deliveries.push(await push({}, true))
    },
  }
}

function wrongMessage({ chat_id, text, text_styles = [] }: Body): string | null {
  const words = String(text ?? '')
  if (!chat_id) return 'Bad Request: chat_id'
  if (words.trim() === '' || words.length > 2000)
    return 'Bad Request: text must be 1-2000 characters'
  const styles = text_styles as readonly { start: number; len: number }[]
  const inside = styles.every(
    ({ start, len }) => start >= 0 && len > 0 && start + len <= words.length,
  )
  return inside ? null : 'Bad Request: text_styles'
}

function ok(result: unknown): Answered {
  return { json: { ok: true, result } }
}

/** The number stands in the body; HTTP says 200. */
function refusal(error_code: number, description: string): Answered {
  return { json: { ok: false, error_code, description } }
}

function hex(n: number): string {
  return n.toString(16).padStart(20, '0')
}
