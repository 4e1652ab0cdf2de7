/** Every method of the Zalo Bot Platform. The token is part of each address, so addresses are never told. */

import { z } from 'zod'
import { readAnswer, requestJson } from '../request.ts'
import { Unreached } from '../unreached.ts'
import { ZaloBotRefused } from './refused.ts'

export type ZaloBotClientOptions = {
  readonly token: string
  /** Default `https://bot-api.zaloplatforms.com`. */
  readonly apiRoot?: string | undefined
}

/** All throw ZaloBotRefused when Zalo refuses and Unreached when no answer came. */
export type ZaloBotClient = {
  /** Calls any method; the result as it came, undefined where there is none. */
  call(method: string, body: object, signal?: AbortSignal): Promise<unknown>
  getMe(signal?: AbortSignal): Promise<ZaloBotMe>
  /** What came within `timeout` seconds, one update or none; each is given once. */
  getUpdates(timeout: number, signal?: AbortSignal): Promise<readonly unknown[]>
  setWebhook(webhook: ZaloBotWebhook): Promise<ZaloBotWebhookSet>
  /** The address set; empty when there is none. */
  getWebhookInfo(signal?: AbortSignal): Promise<{ readonly url: string }>
  deleteWebhook(): Promise<void>
  testWebhook(): Promise<unknown>
  sendMessage(message: ZaloBotText): Promise<ZaloBotSent>
  /** Zalo fetches the picture more than once: its address must stay public. */
  sendPhoto(photo: {
    readonly chat_id: string
    readonly photo: string
    readonly caption?: string
  }): Promise<ZaloBotSent>
  sendSticker(sticker: { readonly chat_id: string; readonly sticker: string }): Promise<ZaloBotSent>
  /** An `.aac`; private chats only. */
  sendVoice(voice: { readonly chat_id: string; readonly voice_url: string }): Promise<ZaloBotSent>
  sendChatAction(action: { readonly chat_id: string; readonly action: 'typing' }): Promise<void>
}

export type ZaloBotWebhook = { readonly url: string; readonly secret_token: string }
export type ZaloBotText = {
  readonly chat_id: string
  readonly text: string
  readonly text_styles?: readonly {
    readonly start: number
    readonly len: number
    readonly st: readonly string[]
  }[]
}
export type ZaloBotMe = z.infer<typeof meSchema>
/** Zalo keeps the address also when its probe failed: `probe` tells how that went. */
export type ZaloBotWebhookSet = {
  readonly url: string
  readonly probe: 'fine' | 'failed' | 'none'
  readonly outcome?: string
}
export type ZaloBotSent = { readonly message_id?: string | undefined }

/** Ids may come as numbers; they are strings here. */
const id = z.union([z.string(), z.number()]).transform(String)
const meSchema = z.object({
  id,
  account_name: z.string().default(''),
  account_type: z.string().default(''),
  can_join_groups: z.boolean().default(false),
})
const sentSchema = z.object({ message_id: id.optional() })
const webhookSchema = z.object({
  url: z.string().default(''),
  verification: z.object({ ok: z.boolean(), outcome: z.string().optional() }).optional(),
})
const envelope = z.object({
  ok: z.boolean(),
  result: z.unknown().optional(),
  error_code: z.number().optional(),
  errorCode: z.number().optional(),
  description: z.string().default(''),
})

/** Milliseconds; Zalo fetches a picture before it answers. */
const deadlines: Readonly<Record<string, number>> = { sendPhoto: 150_000, sendChatAction: 5000 }
const usualDeadline = 30_000
/** Longer than the poll itself. */
const afterPoll = 6000

/** A client of one bot. */
export function createZaloBotClient({
  token,
  apiRoot = defaultRoot,
}: ZaloBotClientOptions): ZaloBotClient {
  const ask = async (method: string, body: object, signal?: AbortSignal, timeoutMs?: number) => {
    const { status, json } = await requestJson({
      what: `zalo-bot ${method}`,
      url: `${apiRoot}/bot${token}/${method}`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      timeoutMs: timeoutMs ?? deadlines[method] ?? usualDeadline,
      ...(signal ? { signal } : {}),
    })
    return resultOf({ method, status, json, token })
  }
  const sent = async (method: string, body: object) =>
    readAnswer(`zalo-bot ${method}`, sentSchema, (await ask(method, body)) ?? {})
  return {
    call: ask,
    getMe: async (signal) => readAnswer('zalo-bot getMe', meSchema, await ask('getMe', {}, signal)),
    getUpdates: async (timeout, signal) => {
      try {
        const limit = timeout * 1000 + afterPoll
        return listOf(await ask('getUpdates', { timeout: String(timeout) }, signal, limit))
      } catch (error) {
        if (error instanceof ZaloBotRefused && error.fault === 'nothing-new') return []
        throw error
      }
    },
    setWebhook: async (webhook) =>
      webhookSet(
        readAnswer('zalo-bot setWebhook', webhookSchema, await ask('setWebhook', webhook)),
      ),
    getWebhookInfo: async (signal) =>
      readAnswer(
        'zalo-bot getWebhookInfo',
        webhookSchema,
        (await ask('getWebhookInfo', {}, signal)) ?? {},
      ),
    deleteWebhook: async () => void (await ask('deleteWebhook', {})),
    testWebhook: () => ask('testWebhook', {}),
    sendMessage: (message) => sent('sendMessage', message),
    sendPhoto: (photo) => sent('sendPhoto', photo),
    sendSticker: (sticker) => sent('sendSticker', sticker),
    sendVoice: (voice) => sent('sendVoice', voice),
    sendChatAction: async (action) => void (await ask('sendChatAction', action)),
  }
}

const defaultRoot = 'https://bot-api.zaloplatforms.com'

type Raw = {
  readonly method: string
  readonly status: number
  readonly json: unknown
  readonly token: string
}

/** HTTP 200 is no success and an error may come with any status: `ok` decides. */
function resultOf({ method, status, json, token }: Raw): unknown {
  const read = envelope.safeParse(json)
  if (read.success && read.data.ok) return read.data.result
  if (read.success) {
    const { error_code, errorCode, description } = read.data
    throw new ZaloBotRefused(method, error_code ?? errorCode ?? status, description, token)
  }
  if (status >= 400) throw new ZaloBotRefused(method, status, 'without a reason', token)
  throw new Unreached(`zalo-bot ${method}`, 'an answer that is none of theirs', false)
}

function listOf(result: unknown): readonly unknown[] {
  if (Array.isArray(result)) return result
  return result === undefined || result === null ? [] : [result]
}

function webhookSet({ url, verification }: z.infer<typeof webhookSchema>): ZaloBotWebhookSet {
  if (!verification) return { url, probe: 'none' }
  const { ok, outcome } = verification
  return { url, probe: ok ? 'fine' : 'failed', ...(outcome === undefined ? {} : { outcome }) }
}
