/** The OpenAPI of an Official Account, v3 and what is left of v2. Errors come with HTTP 200. */

import { createHmac } from 'node:crypto'
import { FormData } from 'undici'
import { z } from 'zod'
import { type Answer, readAnswer, requestJson } from '../request.ts'
import { Unreached } from '../unreached.ts'
import type { OaHost } from './faults.ts'
import { ZaloOaRefused } from './refused.ts'
import type { OaTokenKeeper } from './tokens.ts'

export type ZaloOaClientOptions = {
  readonly tokens: Pick<OaTokenKeeper, 'current' | 'after'>
  /** `https://openapi.zalo.me` */
  readonly apiRoot: string
  /** `https://business.openapi.zalo.me` */
  readonly templateRoot: string
  /** Signs each call where the app demands it (error -242). Default: no. */
  readonly proofSecret?: string | undefined
}

export type OaCall = {
  readonly host: Exclude<OaHost, 'oauth'>
  readonly path: string
  /** Sent as JSON by POST. */
  readonly body?: object
  /** Sent as the one query parameter `data` by GET. */
  readonly query?: object
  readonly form?: FormData
  readonly signal?: AbortSignal
}

/** All throw ZaloOaRefused, Unreached, ConsentMissing or TokenUnavailable. */
export type ZaloOaClient = {
  /** The `data` of any call. A token that ran out is refreshed and the call made once more. */
  call(call: OaCall): Promise<unknown>
  account(): Promise<OaAccount>
  userDetail(userId: string): Promise<OaUser>
  /** When they last did something, and what may be sent. */
  quota(userId: string): Promise<OaQuota>
  followers(offset: number, count: number): Promise<unknown>
  /** At most ten, for catching up after a stop. */
  recentChats(offset: number, count: number): Promise<unknown>
  conversation(userId: string, offset: number, count: number): Promise<unknown>
  /** A free nod to a message of theirs. */
  react(userId: string, messageId: string, icon: string): Promise<void>
  /** The id or token to send it by, good for seven days. The name needs its ending. */
  upload(kind: 'image' | 'gif' | 'file', file: Blob, name: string): Promise<string>
}

export type OaAccount = { readonly id: string; readonly name: string; readonly verified: boolean }
export type OaUser = {
  readonly name: string
  readonly follows: boolean
  readonly lastInteraction?: string | undefined
  /** The telephone number the person gave to the account, `84…`: Zalo keeps it, we do not. */
  readonly phone?: string | undefined
}
export type OaQuota = { readonly lastInteraction: string | null }

const id = z.union([z.string(), z.number()]).transform(String)
const envelope = z.object({
  error: z.coerce.number(),
  message: z.string().default(''),
  data: z.unknown().optional(),
})
const account = z
  .object({
    oaid: id.optional(),
    oa_id: id.optional(),
    name: z.string().default(''),
    is_verified: z.boolean().default(false),
  })
  .transform(({ oaid, oa_id, name, is_verified }) => ({
    id: oaid ?? oa_id ?? '',
    name,
    verified: is_verified,
  }))
const user = z
  .object({
    display_name: z.string().default(''),
    user_is_follower: z.boolean().default(false),
    user_last_interaction_date: z.string().optional(),
    shared_info: z.looseObject({ phone: id.optional() }).nullish().catch(undefined),
  })
  .transform((one) => ({
    name: one.display_name,
    follows: one.user_is_follower,
    lastInteraction: one.user_last_interaction_date,
    phone: phoneOf(one.shared_info?.phone),
  }))
const quota = z
  .object({ last_interaction: z.coerce.number().optional() })
  .transform(({ last_interaction: at }) => ({
    lastInteraction: at === undefined || !(at > 0) ? null : new Date(at).toISOString(),
  }))
const upload = z
  .object({ attachment_id: id.optional(), token: z.string().optional() })
  .transform(({ attachment_id, token }) => token ?? attachment_id ?? '')

/** A client of one account. */
export function createZaloOaClient(options: ZaloOaClientOptions): ZaloOaClient {
  const { tokens } = options
  const call = async (asked: OaCall): Promise<unknown> => {
    const token = await tokens.current()
    try {
      return await ask(options, asked, token)
    } catch (error) {
      if (!(error instanceof ZaloOaRefused) || error.fault !== 'token') throw error
      return ask(options, asked, await tokens.after(token))
    }
  }
  const get = (path: string, query?: object) =>
    call({ host: 'oa', path, ...(query ? { query } : {}) })
  return {
    call,
    account: async () => readAnswer('zalo-oa account', account, await get('/v2.0/oa/getoa')),
    userDetail: async (user_id) =>
      readAnswer('zalo-oa user detail', user, await get('/v3.0/oa/user/detail', { user_id })),
    quota: async (user_id) =>
      readAnswer(
        'zalo-oa quota',
        quota,
        (await call({ host: 'oa', path: '/v3.0/oa/quota/message', body: { user_id } })) ?? {},
      ),
    followers: (offset, count) => get('/v3.0/oa/user/getlist', { offset, count }),
    recentChats: (offset, count) => get('/v2.0/oa/listrecentchat', { offset, count }),
    conversation: (user_id, offset, count) =>
      get('/v2.0/oa/conversation', { user_id, offset, count }),
    async react(user_id, react_message_id, react_icon) {
      const body = { recipient: { user_id }, sender_action: { react_icon, react_message_id } }
      await call({ host: 'oa', path: '/v2.0/oa/message', body })
    },
    async upload(kind, file, name) {
      const form = new FormData()
      form.append('file', file, name)
      return readAnswer(
        'zalo-oa upload',
        upload,
        await call({ host: 'oa', path: `/v2.0/oa/upload/${kind}`, form }),
      )
    },
  }
}

async function ask(options: ZaloOaClientOptions, asked: OaCall, token: string): Promise<unknown> {
  const { host, path, body, query, form, signal } = asked
  const root = host === 'oa' ? options.apiRoot : options.templateRoot
  const data = query ? `?${new URLSearchParams({ data: JSON.stringify(query) })}` : ''
  const answer = await requestJson({
    what: `zalo-oa ${path}`,
    url: `${root}${path}${data}`,
    method: body || form ? 'POST' : 'GET',
    headers: {
      access_token: token,
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(options.proofSecret ? { appsecret_proof: proof(options.proofSecret, token) } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : form ? { body: form } : {}),
    ...(signal ? { signal } : {}),
  })
  return dataOf(asked, answer, token)
}

/** As Zalo's templates want it; undefined for what is no number of Vietnam. */
function phoneOf(given = ''): string | undefined {
  const [, digits] = /^(?:\+?84|0)(\d{9})$/.exec(given.replace(/[ .-]/g, '')) ?? []
  return digits === undefined ? undefined : `84${digits}`
}

function proof(secret: string, token: string): string {
  return createHmac('sha256', secret).update(token).digest('hex')
}

function dataOf({ host, path }: OaCall, { status, json }: Answer, token: string): unknown {
  const read = envelope.safeParse(json)
  if (read.success && read.data.error === 0) return read.data.data
  if (read.success) {
    throw new ZaloOaRefused(host, path, read.data.error, read.data.message, [token])
  }
  if (status >= 400) throw new ZaloOaRefused(host, path, status, 'without a reason')
  throw new Unreached(`zalo-oa ${path}`, 'an answer that is none of theirs', false)
}
