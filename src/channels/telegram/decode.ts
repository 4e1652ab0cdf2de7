/** Updates of Telegram as events. */

import { decodeAction } from '../../conversation/action.ts'
import { BadEvent } from '../bad-event.ts'
import type { ChannelEvent, EventContent, Media, Part } from '../channel.ts'
import { addressOf, chatOf } from './address.ts'
import { readCommand } from './commands.ts'
import { pictureOf } from './pictures.ts'
import { type Me, wordsForUs } from './spoken-to.ts'
import {
  type CallbackQuery,
  type MemberChange,
  type TelegramMessage,
  type Update,
  updateSchema,
} from './update.ts'

/** The events of an update: words, a tap, media with their caption, or that we were shut out. */
export function decodeUpdate(body: unknown, me: Me): readonly ChannelEvent[] {
  const result = updateSchema.safeParse(body)
  if (!result.success) throw new BadEvent('telegram', result.error.issues[0]?.path.join('.') ?? '')
  const update = result.data
  const { message, edited_message, callback_query, my_chat_member } = update
  if (message) return fromMessage(update, message, me)
  if (edited_message) return fromEdit(update, edited_message, me)
  if (callback_query) return fromTap(update, callback_query)
  return my_chat_member ? fromMemberChange(update, my_chat_member) : []
}

function fromMessage(update: Update, message: TelegramMessage, me: Me): readonly ChannelEvent[] {
  const words = message.from && !message.from.is_bot ? wordsForUs(message, me) : null
  if (words === null) return []
  const media = mediaOf(message)
  const contents: readonly EventContent[] = [
    ...(media ? [mediaContent(media, message)] : []),
    ...(words === '' && !isCall(message) ? [] : [contentOf(words, message)]),
  ]
  const chat = chatOf(message)
  return contents.map((content, index) => ({
    eventId: index === 0 ? String(update.update_id) : `${update.update_id}.${index}`,
    chat,
    sentAt: instantOf(message.date),
    content,
    courtesies: index === 0 ? [typing(chat)] : [],
  }))
}

/** A picture comes as a photo, or as a file that is one. */
function mediaContent(media: Media, message: TelegramMessage): EventContent {
  const picture = media === 'picture' || media === 'file' ? pictureOf(message) : undefined
  return picture ? { kind: 'media', media: 'picture', picture } : { kind: 'media', media }
}

/** Our name and nothing else: somebody calls us into the talk. */
function isCall(message: TelegramMessage): boolean {
  return message.chat.type !== 'private' && (message.text ?? '') !== ''
}

function contentOf(words: string, { forward_origin }: TelegramMessage): EventContent {
  if (words === '') return { kind: 'start' }
  if (forward_origin)
    return { kind: 'message', message: { kind: 'text', text: words, forwarded: true } }
  return readCommand(words) ?? { kind: 'message', message: { kind: 'text', text: words } }
}

/** A corrected question is asked anew; a place that moves on the map is not. */
function fromEdit(update: Update, message: TelegramMessage, me: Me): readonly ChannelEvent[] {
  return message.text === undefined ? [] : fromMessage(update, message, me)
}

function fromTap(update: Update, { id, message, data }: CallbackQuery): readonly ChannelEvent[] {
  if (!message || data === undefined || data === '') return []
  const felt: Part = { method: 'answerCallbackQuery', body: { callback_query_id: id } }
  const chat = chatOf(message)
  return [
    {
      eventId: String(update.update_id),
      chat,
      sentAt: instantOf(message.date),
      content: { kind: 'message', message: { kind: 'choice', choice: data } },
      ...(isTick(data) ? { tapped: String(message.message_id) } : {}),
      courtesies: [felt, typing(chat)],
    },
  ]
}

/** Only a tick is shown where it was made; every other answer is a message of its own. */
function isTick(data: string): boolean {
  return decodeAction(data)?.kind === 'tick'
}

function fromMemberChange(update: Update, change: MemberChange): readonly ChannelEvent[] {
  if (!['kicked', 'left'].includes(change.new_chat_member.status)) return []
  return [
    {
      eventId: String(update.update_id),
      chat: chatOf(change),
      sentAt: instantOf(change.date),
      content: { kind: 'gone' },
    },
  ]
}

function typing(chat: string): Part {
  return { method: 'sendChatAction', body: { ...addressOf(chat), action: 'typing' } }
}

function instantOf(seconds: number): string {
  return new Date(Math.min(Math.max(seconds, 0), latest) * 1000).toISOString()
}

/** 31/12/9999, the last day ISO dates can tell in four digits. */
const latest = 253_402_300_799

/** A venue is a place with a name and comes with `location` too; what is no message from a person has none. */
function mediaOf(message: TelegramMessage): Media | undefined {
  return mediaFields.find(([field]) => message[field] !== undefined)?.[1]
}

const mediaFields: readonly (readonly [string, Media])[] = [
  ['photo', 'picture'],
  ['sticker', 'sticker'],
  ['animation', 'video'],
  ['document', 'file'],
  ['voice', 'voice'],
  ['audio', 'voice'],
  ['video', 'video'],
  ['video_note', 'video'],
  ['location', 'place'],
  ['contact', 'contact'],
  ['poll', 'other'],
  ['dice', 'other'],
  ['game', 'other'],
  ['story', 'other'],
  ['checklist', 'other'],
  ['paid_media', 'other'],
]
