/** Webhooks of an Official Account as events. */

import { z } from 'zod'
import { BadEvent } from '../bad-event.ts'
import type { ChannelEvent, EventContent, Media, PictureRef } from '../channel.ts'
import { anonymousChat } from './address.ts'

/** In front of a choice: a tap arrives as words, and nobody types this by chance. */
export const tapPrefix = '#dvc:'

const id = z.union([z.string().min(1), z.number()]).transform(String)
const party = z.looseObject({ id })

const body = z.looseObject({
  event_name: z.string(),
  timestamp: id.optional(),
  sender: party.optional(),
  follower: party.optional(),
  user_id: id.optional(),
  message: z
    .looseObject({
      msg_id: id.optional(),
      text: z.string().nullish(),
      conversation_id: id.optional(),
      attachments: z
        .array(z.looseObject({ payload: z.looseObject({ url: z.string().optional() }).optional() }))
        .optional()
        .catch(undefined),
    })
    .optional(),
})

type Body = z.infer<typeof body>

/** The event of a body, if it is of interest; our own messages, receipts and the like are not. */
export function decodeZaloOa(raw: unknown): readonly ChannelEvent[] {
  const result = body.safeParse(raw)
  if (!result.success) throw new BadEvent('zalo-oa', result.error.issues[0]?.path.join('.') ?? '')
  const event = result.data
  const chat = chatOf(event)
  if (chat === undefined) return []
  return contentsOf(event).map((content, index) => ({
    eventId: index === 0 ? keyOf(event, chat) : `${keyOf(event, chat)}.${index}`,
    chat,
    sentAt: instantOf(event.timestamp),
    content,
  }))
}

/** Who did it: only events of a person have one. */
function chatOf({ event_name, sender, follower, user_id, message }: Body): string | undefined {
  if (event_name.startsWith('oa_')) return undefined
  if (!event_name.startsWith('anonymous_')) return sender?.id ?? follower?.id ?? user_id
  if (!sender || message?.conversation_id === undefined) return undefined
  return anonymousChat(sender.id, message.conversation_id)
}

/** Retries repeat the body, so the same event has the same key. */
function keyOf({ event_name, message, timestamp }: Body, chat: string): string {
  return message?.msg_id === undefined
    ? `${event_name} ${timestamp ?? ''} ${chat}`
    : `${event_name} ${message.msg_id}`
}

function contentsOf(event: Body): readonly EventContent[] {
  const simple = simpleEvents[event.event_name]
  if (simple) return [simple]
  const [, kind = ''] = /^(?:user|anonymous)_send_(\w+)$/.exec(event.event_name) ?? []
  const text = event.message?.text ?? ''
  if (kind === 'text') return text === '' ? [] : [words(text)]
  const media = mediaKinds[kind]
  if (!media) return []
  // With a place comes its name, which is no question.
  const caption = kind === 'location' || text === '' ? [] : [words(text)]
  const picture = kind === 'image' ? pictureOf(event) : undefined
  return [{ kind: 'media', media, ...(picture && { picture }) }, ...caption]
}

function pictureOf({ message }: Body): PictureRef | undefined {
  const url = message?.attachments?.[0]?.payload?.url
  return url === undefined ? undefined : { url }
}

const simpleEvents: Readonly<Record<string, EventContent>> = {
  follow: { kind: 'start' },
  user_click_chatnow: { kind: 'start' },
  unfollow: { kind: 'gone' },
  user_withdraw: { kind: 'withdrawn' },
  user_submit_info: { kind: 'media', media: 'contact' },
}

const mediaKinds: Readonly<Record<string, Media>> = {
  image: 'picture',
  gif: 'picture',
  link: 'other',
  audio: 'voice',
  video: 'video',
  sticker: 'sticker',
  location: 'place',
  business_card: 'contact',
  file: 'file',
}

function words(text: string): EventContent {
  const message = text.startsWith(tapPrefix)
    ? ({ kind: 'choice', choice: text.slice(tapPrefix.length) } as const)
    : ({ kind: 'text', text } as const)
  return { kind: 'message', message }
}

/** Milliseconds as text. */
function instantOf(timestamp = '0'): string {
  const at = Number(timestamp)
  return new Date(at >= 0 && at <= latest ? at : 0).toISOString()
}

/** 31/12/9999. */
const latest = 253_402_300_799_000
