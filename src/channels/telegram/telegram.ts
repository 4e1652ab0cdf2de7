/** Telegram as a channel, over grammY's client of the Bot API. */

import { Api, InputFile } from 'grammy'
import type { Channel, Part, Sent } from '../channel.ts'
import { type DrawTimeline, type TimelineStep, timelineName } from '../timeline.ts'
import type { ChannelWords } from '../words.ts'
import { decodeUpdate } from './decode.ts'
import { encodeReply } from './encode.ts'
import { cannotEdit, newChatOf, sentOf } from './faults.ts'
import { fetchPicture } from './pictures.ts'
import type { Me } from './spoken-to.ts'
import { askTelegram } from './transport.ts'

export type TelegramOptions = {
  readonly token: string
  readonly words: ChannelWords
  /** Default `https://api.telegram.org`. */
  readonly apiRoot?: string
  /** Draws a dossier's way; absent = none is shown. */
  readonly timeline?: DrawTimeline
}

export type Telegram = Channel & {
  /** Calls any method; throws GrammyError or HttpError. */
  call(method: string, body: object, signal?: AbortSignal): Promise<unknown>
  /** Learns our name, by which groups call us. Throws like `call`. */
  introduce(signal?: AbortSignal): Promise<Me>
}

/** Seconds a call may take. */
const patience = 30

const usualRoot = 'https://api.telegram.org'

/** The channel of one bot; it connects nowhere yet. */
export function createTelegram({ token, words, apiRoot, timeline }: TelegramOptions): Telegram {
  const client = { timeoutSeconds: patience, fetch: askTelegram }
  const api = new Api(token, { ...client, ...(apiRoot ? { apiRoot } : {}) })
  const raw = api.raw as unknown as RawApi
  const call: Telegram['call'] = async (method, body, signal) => raw[method]?.(body, signal)
  let me: Me = { id: Number(token.split(':')[0]) }
  return {
    id: 'telegram',
    decode: (body) => decodeUpdate(body, me),
    encode: (reply, chat, tapped) =>
      encodeReply({ reply, chat, tapped, pictures: timeline !== undefined }, words),
    send: (part, signal) => send({ call, timeline }, part, signal),
    fetchPicture: (picture, signal) =>
      fetchPicture({ token, apiRoot: apiRoot ?? usualRoot, call }, picture, signal),
    call,
    async introduce(signal) {
      const { username } = await api.getMe(signal as Parameters<typeof api.getMe>[0])
      me = { ...me, username }
      return me
    },
  }
}

/** A picture asked for by data, with the picture in its place. */
async function drawn(part: Part, timeline: DrawTimeline | undefined): Promise<Part> {
  const { timeline: step, ...rest } = part.body
  if (part.method !== 'sendPhoto' || step === undefined || !timeline) return part
  const photo = new InputFile(await timeline(step as unknown as TimelineStep), timelineName)
  return { ...part, body: { ...rest, photo: photo as never } }
}

type RawApi = Readonly<Record<string, (body: object, signal?: AbortSignal) => Promise<unknown>>>

async function send(
  {
    call,
    timeline,
  }: { readonly call: Telegram['call']; readonly timeline?: DrawTimeline | undefined },
  part: Part,
  signal: AbortSignal,
): Promise<Sent> {
  const whole = await drawn(part, timeline).catch(() => null)
  if (!whole)
    return { kind: 'refused', reason: `telegram ${part.method}: the picture is not drawn` }
  try {
    return delivered(await call(whole.method, whole.body, signal))
  } catch (error) {
    const other = otherWay(whole, error)
    return other ? send({ call }, other, signal) : sentOf(error, part.method)
  }
}

/** To a group that moved, its new place; what can no longer be changed is sent anew. */
function otherWay({ method, body }: Part, error: unknown): Part | null {
  const chat_id = newChatOf(error)
  if (chat_id !== undefined && body.chat_id !== chat_id)
    return { method, body: { ...body, chat_id } }
  if (method !== 'editMessageText' || !cannotEdit(error)) return null
  const { message_id: _, ...rest } = body
  return { method: 'sendMessage', body: rest }
}

function delivered(result: unknown): Sent {
  const id = (result as { message_id?: unknown } | null)?.message_id
  return typeof id === 'number'
    ? { kind: 'delivered', messageId: String(id) }
    : { kind: 'delivered' }
}
