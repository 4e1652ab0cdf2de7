/** An Official Account on Zalo as a channel. */

import { createHash } from 'node:crypto'
import type { Channel, Part, Sent } from '../channel.ts'
import type { DrawTimeline, TimelineStep } from '../timeline.ts'
import { Unreached } from '../unreached.ts'
import type { ChannelWords } from '../words.ts'
import { fetchZaloPicture } from '../zalo-media.ts'
import type { OaCall, ZaloOaClient } from './client.ts'
import { decodeZaloOa } from './decode.ts'
import { encodeReply, type Notice, noticeToPhone } from './encode.ts'
import type { OaFault } from './faults.ts'
import { noOaNotices, notifyUser, type OaNotices } from './notify.ts'
import { ZaloOaRefused } from './refused.ts'
import { createUploads, type TimelineUploads } from './timeline-uploads.ts'
import { ConsentMissing, TokenUnavailable } from './tokens.ts'

export type ZaloOaOptions = {
  readonly client: ZaloOaClient
  readonly words: ChannelWords
  /** Default: none that cost money. */
  readonly notices?: OaNotices
  readonly clock?: () => Date
  /** Where pictures may come from; default Zalo's own hosts. */
  readonly mayFetch?: (url: URL) => boolean
  /** Draws a dossier's way; absent = none is shown. */
  readonly timeline?: DrawTimeline
}

/** The channel of one account. */
export function createZaloOa(options: ZaloOaOptions): Channel {
  const { client, words, notices = noOaNotices, clock = () => new Date(), mayFetch } = options
  const timelines = options.timeline ? createUploads(client, options.timeline, clock) : null
  let templatesFrom = 0
  const noTemplatesUntil = () => templatesFrom
  return {
    id: 'zalo-oa',
    decode: decodeZaloOa,
    encode: (reply, chat) => encodeReply(reply, chat, words, timelines !== null),
    notify: (body, chat) =>
      notifyUser({ client, words, notices, clock, noTemplatesUntil }, body, chat),
    fetchPicture: (picture, signal) => fetchZaloPicture(picture, signal, mayFetch),
    async send(part, signal) {
      if (part.method === 'timeline') return sendTimeline({ client, timelines }, part, signal)
      const { sent, templatesUsedUp } = await send(client, part, signal)
      if (templatesUsedUp) templatesFrom = tomorrow(clock())
      return sent
    },
  }
}

type Picturing = { readonly client: ZaloOaClient; readonly timelines: TimelineUploads | null }

/** The picture is uploaded first, then named in a message of its own. */
async function sendTimeline(
  { client, timelines }: Picturing,
  { body }: Part,
  signal: AbortSignal,
): Promise<Sent> {
  if (!timelines) return { kind: 'refused', reason: 'zalo-oa: nobody draws pictures' }
  try {
    const attachment_id = await timelines.idOf(body.timeline as unknown as TimelineStep)
    const element = { media_type: 'image', attachment_id }
    const payload = { template_type: 'media', elements: [element] }
    const message = { attachment: { type: 'template', payload } }
    const asked = { host: 'oa', path: '/v3.0/oa/message/cs' } as const
    return delivered(
      await client.call({ ...asked, body: { recipient: body.recipient, message }, signal }),
    )
  } catch (error) {
    return sentOf(error)
  }
}

/** Where each kind of part goes. */
const destinations: ReadonlyMap<string, Pick<OaCall, 'host' | 'path'>> = new Map([
  ['consultation', { host: 'oa', path: '/v3.0/oa/message/cs' }],
  ['anonymous', { host: 'oa', path: '/v2.0/oa/message' }],
  ['template-user', { host: 'oa', path: '/v3.0/oa/message/template' }],
  ['template-phone', { host: 'template', path: '/message/template' }],
])

async function send(
  client: ZaloOaClient,
  { method, body }: Part,
  signal: AbortSignal,
): Promise<Outcome> {
  const destination = destinations.get(method)
  const isTemplate = method.startsWith('template-')
  if (!destination) {
    return { sent: { kind: 'refused', reason: 'zalo-oa: a kind of part it does not know' } }
  }
  try {
    const data = await client.call({ ...destination, body, signal })
    return { sent: delivered(data), templatesUsedUp: isTemplate && isLast(data) }
  } catch (error) {
    const byPhone = method === 'template-user' && isUserForbidden(error)
    const other = byPhone ? await phoneInstead(client, body).catch(() => null) : null
    if (other) return send(client, other, signal)
    const isQuota = error instanceof ZaloOaRefused && error.fault === 'quota'
    return { sent: sentOf(error), templatesUsedUp: isTemplate && isQuota }
  }
}

/** Some templates may only go to telephone numbers. */
function isUserForbidden(error: unknown): boolean {
  return error instanceof ZaloOaRefused && error.number === userForbidden
}

const userForbidden = -249

/** The same notice to the number the person gave to the account; null where there is none. */
async function phoneInstead(client: ZaloOaClient, body: Part['body']): Promise<Part | null> {
  const { phone } = await client.userDetail(String(body.user_id))
  if (phone === undefined) return null
  const said = createHash('sha256').update(JSON.stringify(body)).digest('hex')
  const values = body.template_data as Notice['values']
  const notice = { template: String(body.template_id), values }
  return noticeToPhone(phone, said.slice(0, longestTracking), notice)
}

const longestTracking = 48

type Outcome = { readonly sent: Sent; readonly templatesUsedUp?: boolean }

/** Zalo counts down what is left of the day's templates. */
function isLast(data: unknown): boolean {
  const { quota } = (data ?? {}) as { quota?: { remain?: unknown; remainingQuota?: unknown } }
  const left = quota?.remainingQuota ?? quota?.remain
  return left !== undefined && Number(left) === 0
}

/** Five past midnight in Vietnam, milliseconds since 1970. */
function tomorrow(now: Date): number {
  const day = 86_400_000
  const offset = 7 * 3_600_000
  return (Math.floor((now.getTime() + offset) / day) + 1) * day - offset + 300_000
}

function delivered(data: unknown): Sent {
  const { message_id, msg_id } = (data ?? {}) as { message_id?: unknown; msg_id?: unknown }
  const id = message_id ?? msg_id
  return id === undefined ? { kind: 'delivered' } : { kind: 'delivered', messageId: String(id) }
}

function sentOf(error: unknown): Sent {
  const reason = error instanceof Error ? error.message : 'zalo-oa: an unknown error'
  if (error instanceof ZaloOaRefused) return byFault(error.fault, reason)
  if (error instanceof ConsentMissing || error instanceof TokenUnavailable) {
    return { kind: 'failed', reason }
  }
  const neverSent = error instanceof Unreached && error.neverSent
  return { kind: neverSent ? 'failed' : 'uncertain', reason }
}

/** Milliseconds: calls are counted by the minute; nights end. */
const waits: Partial<Record<OaFault, number>> = { rate: 15_000, night: 3_600_000 }

function byFault(fault: OaFault, reason: string): Sent {
  const afterMs = waits[fault]
  if (afterMs !== undefined) return { kind: 'wait', afterMs }
  if (fault === 'theirs') return { kind: 'failed', reason }
  return { kind: fault === 'gone' ? 'gone' : 'refused', reason }
}
