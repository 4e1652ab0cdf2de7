/** Telegram as a channel, over grammY's client of the Bot API. */

import { Api } from 'grammy'
import type { Channel, Part, Sent } from '../channel.ts'
import type { ChannelWords } from '../words.ts'
import { decodeUpdate } from './decode.ts'
import { encodeReply } from './encode.ts'
import { cannotEdit, newChatOf, sentOf } from './faults.ts'
import { fetchPicture } from './pictures.ts'
import type { Me } from './spoken-to.ts'

export type TelegramOptions = {
  readonly token: string
  readonly words: ChannelWords
  /** Default `https://api.telegram.org`. */
  readonly apiRoot?: string
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
export function createTelegram({ token, words, apiRoot }: TelegramOptions): Telegram {
  const api = new Api(token, { timeoutSeconds: patience, ...(apiRoot ? { apiRoot } : {}) })
  const raw = api.raw as unknown as RawApi
  const call: Telegram['call'] = async (method, body, signal) => raw[method]?.(body, signal)
  let me: Me = { id: Number(token.split(':')[0]) }
  return {
    id: 'telegram',
    decode: (body) => decodeUpdate(body, me),
    encode: (reply, chat, tapped) => encodeReply({ reply, chat, tapped }, words),
    send: (part, signal) => send(call, part, signal),
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

type RawApi = Readonly<Record<string, (body: object, signal?: AbortSignal) => Promise<unknown>>>

async function send(call: Telegram['call'], part: Part, signal: AbortSignal): Promise<Sent> {
  try {
    return delivered(await call(part.method, part.body, signal))
  } catch (error) {
    const other = otherWay(part, error)
    return other ? send(call, other, signal) : sentOf(error, part.method)
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
