/** Zalo as an Official Account sees it: OAuth, the OpenAPI, templates, signed webhooks; its own clock. */

import { createHash } from 'node:crypto'
import { type Answered, type Asked, type FakeServer, startFakeServer } from '../fake-server.ts'
import { wrongMessage } from './messages.ts'
import { createFakeOauth, type FakeOauth } from './oauth.ts'
import { createFakeWebhook, type FakeWebhook, type How } from './webhook.ts'

export type FakeOaButton = {
  readonly title: string
  readonly type: string
  readonly payload: unknown
}
export type FakeOaMessage = {
  readonly id: string
  readonly user: string
  readonly text: string
  readonly buttons: readonly FakeOaButton[]
  /** Absent: the message was paid. */
  readonly quota?: string
}
export type FakeOaNotice = {
  readonly to: string
  readonly template: string
  readonly tracking?: string
}

export type FakeZaloOa = Pick<FakeServer, 'url' | 'fail' | 'storm' | 'close'> & {
  readonly app: { readonly appId: string; readonly appSecret: string; readonly secretKey: string }
  readonly oauth: FakeOauth
  readonly webhook: FakeWebhook
  readonly messages: readonly FakeOaMessage[]
  readonly notices: readonly FakeOaNotice[]
  /** A user writes, or taps: a tap is words that no one can tell from others. */
  write(user: string, text: string, how?: How): Promise<void>
  /** A user gives the account their telephone number. */
  share(user: string, phone: string): void
  /** Moves the clock of Zalo. */
  pass(ms: number): void
}

const hour = 3_600_000

export type FakeZaloOaOptions = {
  /** How much faster than life the retries of webhooks come; default 10,000. */
  readonly speed?: number
  /** Milliseconds between tries of a webhook, by that speed; default as in life. */
  readonly ladder?: readonly number[]
}

export async function startFakeZaloOa({
  speed = 10_000,
  ladder,
}: FakeZaloOaOptions = {}): Promise<FakeZaloOa> {
  const app = {
    appId: '1234567890123456789',
    appSecret: 'fake-app-secret',
    secretKey: 'OA_SECRET_KEY_EXAMPLE',
  }
  let passed = 0
  const now = () => Date.now() + passed
  const oauth = createFakeOauth(app, now)
  const webhook = createFakeWebhook({ app, now, speed, ...(ladder && { ladder }) })
  const messages: FakeOaMessage[] = []
  const notices: FakeOaNotice[] = []
  const lastSeen = new Map<string, number>()
  const phones = new Map<string, string>()
  const uploads = new Map<string, number>()
  let count = 0
  let calls = 0

  const routes: Readonly<Record<string, (body: Body, asked: Asked) => Answered>> = {
    'POST /v3.0/oa/message/cs': (body) => consult(body),
    'POST /v2.0/oa/message': (body) => (body.sender_action ? done({}) : consult(body)),
    'POST /v3.0/oa/message/template': (body) => notify(String(body.user_id), body),
    'POST /message/template': (body) => byPhone(body),
    'POST /v3.0/oa/quota/message': (body) =>
      done({ last_interaction: String(lastSeen.get(String(body.user_id)) ?? 0) }),
    'GET /v2.0/oa/getoa': () =>
      done({ oaid: '388613280878808645', name: 'Một Cửa', is_verified: true }),
    'GET /v3.0/oa/user/detail': (_, { query }) => {
      const { user_id } = JSON.parse(query.get('data') ?? '{}') as { user_id?: string }
      if (!lastSeen.has(String(user_id))) return refuse(-201, 'user_id is invalid!')
      const phone = phones.get(String(user_id))
      const shared_info = phone === undefined ? {} : { shared_info: { phone, name: 'Bà Tư' } }
      return done({ display_name: 'Bà Tư', user_is_follower: true, ...shared_info })
    },
    'GET /v3.0/oa/user/getlist': () => done({ total: lastSeen.size, users: [] }),
    'GET /v2.0/oa/listrecentchat': () => done([]),
    'GET /v2.0/oa/conversation': () => done([]),
    'POST /v2.0/oa/upload/image': (_, asked) => take(asked, 1_000_000),
    'POST /v2.0/oa/upload/gif': (_, asked) => take(asked, 5_000_000),
    'POST /v2.0/oa/upload/file': (_, asked) => take(asked, 5_000_000),
  }

  function consult(body: Body): Answered {
    const { user_id, anonymous_id } = (body.recipient ?? {}) as {
      user_id?: string
      anonymous_id?: string
    }
    const user = String(user_id ?? anonymous_id)
    const problem = wrongMessage(
      body.message,
      (id) => now() - (uploads.get(id) ?? 0) < 7 * 24 * hour,
    )
    if (problem) return refuse(...problem)
    const since = now() - (lastSeen.get(user) ?? 0)
    if (since > 7 * 24 * hour)
      return refuse(-230, 'User has not interacted with the OA in the past 7 days')
    const { text = '', attachment } = body.message as {
      text?: string
      attachment?: { payload: { buttons?: FakeOaButton[] } }
    }
    const buttons = attachment?.payload.buttons ?? []
    const free = since <= 48 * hour
    const answer = sent(user)
    messages.push({
      id: answer.message_id,
      ...{ user, text, buttons },
      ...(free ? { quota: 'reply' } : {}),
    })
    return done({ ...answer, ...(free ? { quota: { quota_type: 'reply' } } : {}) })
  }

  function notify(user: string, { template_id, template_data }: Body): Answered {
    if (template_id === 'no-user-id') return refuse(-249, 'Template is not allowed')
    if (!template_id || !template_data) return refuse(-201, 'template_id is invalid!')
    notices.push({ to: user, template: String(template_id) })
    return done({ ...sent(user), quota: { quota_type: 'purchase_quota' } })
  }

  function byPhone({ phone, template_id, template_data, tracking_id }: Body): Answered {
    if (!/^84\d{9}$/.test(String(phone))) return refuse(-108, 'Phone number is invalid')
    if (String(phone).endsWith('000')) return refuse(-118, 'Zalo account not existed')
    if (!template_data || String(tracking_id ?? '').length > 48)
      return refuse(-201, 'tracking_id is invalid!')
    const tracking = String(tracking_id)
    notices.push({ to: String(phone), template: String(template_id), tracking })
    const delivery = { delivery_time: String(now()), msg_id: `m${count}`, tracking_id: tracking }
    void webhook.happen({
      event_name: 'user_received_message',
      sender: { id: '388613280878808645' },
      recipient: { id: phone },
      message: delivery,
    })
    return done({ msg_id: `m${count}`, sent_time: String(now()), quota: { remainingQuota: '499' } })
  }

  function take({ body }: Asked, largest: number): Answered {
    if (body.length > largest + 1000) return refuse(-210, 'file size is over limit')
    const id = `file-${++count}`
    uploads.set(id, now())
    return done({ attachment_id: id })
  }

  function sent(user_id: string) {
    return { message_id: `m${++count}`, user_id, sent_time: String(now()) }
  }

  const server = await startFakeServer((asked) => {
    if (asked.path === '/v4/oa/access_token') return oauth.answer(asked)
    const route = routes[`${asked.verb} ${asked.path}`]
    if (!route) return { status: 404, json: { error: -404, message: 'not found' } }
    calls += 1
    const headers = { 'x-ratelimit-limit': '4000', 'x-ratelimit-remain': String(4000 - calls) }
    const wrong = oauth.refusalOf(String(asked.headers.access_token ?? ''))
    if (wrong !== null) return { ...refuse(wrong, 'Access token is invalid'), headers }
    const isJson = String(asked.headers['content-type'] ?? '').includes('json')
    return { ...route(isJson ? (JSON.parse(asked.body.toString()) as Body) : {}, asked), headers }
  })

  return {
    ...{ url: server.url, fail: server.fail, storm: server.storm, close: server.close },
    ...{ app, oauth, webhook, messages, notices },
    write(user, text, how) {
      lastSeen.set(user, now())
      const msg_id = createHash('sha256').update(`${user} ${++count}`).digest('hex').slice(0, 19)
      const event = {
        event_name: 'user_send_text',
        sender: { id: user },
        recipient: { id: '388613280878808645' },
        user_id_by_app: `app-${user}`,
        message: { text, msg_id },
      }
      return webhook.happen(event, how)
    },
    share: (user, phone) => void phones.set(user, phone),
    pass(ms) {
      passed += ms
    },
  }
}

type Body = Readonly<Record<string, unknown>>

function done(data: unknown): Answered {
  return { json: { error: 0, message: 'Success', data } }
}

/** HTTP says 200. */
function refuse(error: number, message: string): Answered {
  return { json: { error, message } }
}
