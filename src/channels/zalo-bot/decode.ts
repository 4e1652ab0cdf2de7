/** What Zalo Bot pushes or gives to a poll, as events: one reading for both. */

import { z } from 'zod'
import { BadEvent } from '../bad-event.ts'
import type { ChannelEvent, EventContent, Media, Part } from '../channel.ts'

const id = z.union([z.string().min(1), z.number()]).transform(String)

const message = z.looseObject({
  message_id: id,
  date: z.coerce.number().optional(),
  from: z.looseObject({ id, is_bot: z.boolean().default(false) }),
  chat: z.looseObject({ id, chat_type: z.string().default('PRIVATE') }),
  text: z.string().optional(),
  caption: z.string().nullish(),
})

const update = z.object({ event_name: z.string().optional(), message: message.optional() })

/** Either is pushed: the documented body, and what is delivered in fact. */
const body = z.union([
  z.object({ ok: z.boolean(), result: update }).transform((one) => one.result),
  update,
])

type Message = z.infer<typeof message>

/** The events of a body. `ourId` is the id of the bot, where known. */
export function decodeZaloBot(raw: unknown, ourId?: string): readonly ChannelEvent[] {
  const result = body.safeParse(raw)
  if (!result.success) throw new BadEvent('zalo-bot', result.error.issues[0]?.path.join('.') ?? '')
  const { event_name, message } = result.data
  if (!message || message.from.is_bot || message.from.id === ourId) return []
  const name = event_name ?? guessName(message)
  return contentsOf(name, message).map((content, index) => ({
    eventId:
      index === 0 ? `${name} ${message.message_id}` : `${name} ${message.message_id}.${index}`,
    chat: message.chat.id,
    sentAt: instantOf(message.date),
    content,
    courtesies: index === 0 ? [typing(message.chat.id)] : [],
  }))
}

/** Polled updates may come without their name. */
function guessName({ text, photo, photo_url, voice_url, sticker }: Message): string {
  if (text !== undefined) return 'message.text.received'
  if (photo !== undefined || photo_url !== undefined) return 'message.image.received'
  if (voice_url !== undefined) return 'message.voice.received'
  return sticker === undefined ? 'message.unsupported.received' : 'message.sticker.received'
}

const media: Readonly<Record<string, Media>> = {
  'message.image.received': 'picture',
  'message.voice.received': 'voice',
  'message.sticker.received': 'sticker',
  'message.unsupported.received': 'other',
}

function contentsOf(name: string, message: Message): readonly EventContent[] {
  const { text, caption, chat, photo_url, photo } = message
  if (name === 'message.text.received') return text ? [words(text)] : []
  const kind = media[name]
  if (!kind) return []
  const isGroup = chat.chat_type.toUpperCase() !== 'PRIVATE'
  // In a group it says nothing about who is spoken to.
  if (kind === 'other' && isGroup) return []
  const url = kind === 'picture' ? (photo_url ?? photo) : undefined
  const picture = typeof url === 'string' ? { picture: { url } } : {}
  return [{ kind: 'media', media: kind, ...picture }, ...(caption ? [words(caption)] : [])]
}

function words(text: string): EventContent {
  return { kind: 'message', message: { kind: 'text', text } }
}

function typing(chat_id: string): Part {
  return { method: 'sendChatAction', body: { chat_id, action: 'typing' } }
}

/** Milliseconds; older deliveries gave seconds. */
function instantOf(date = 0): string {
  const milliseconds = date < 1e12 ? date * 1000 : date
  const sound = Number.isFinite(milliseconds) && milliseconds > 0 ? milliseconds : 0
  return new Date(Math.min(sound, latest)).toISOString()
}

/** 31/12/9999. */
const latest = 253_402_300_799_000
