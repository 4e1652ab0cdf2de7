/** Replies as messages of Telegram. */

import type { Reply } from '../../conversation/reply.ts'
import { capabilities } from '../capabilities.ts'
import type { Json, Part } from '../channel.ts'
import { type Bubble, type Button, layOut } from '../layout.ts'
import { timelineOf } from '../timeline.ts'
import type { ChannelWords } from '../words.ts'
import { type Address, addressOf } from './address.ts'

export type TelegramReply = {
  readonly reply: Reply
  readonly chat: string
  /** The message in which a paper was ticked. */
  readonly tapped?: string | undefined
  /** A dossier's way is shown as a picture too. */
  readonly pictures?: boolean
}

/** The messages of a reply. Papers just ticked change where they stand. */
export function encodeReply(
  { reply, chat, tapped, pictures = false }: TelegramReply,
  words: ChannelWords,
): readonly Part[] {
  const bubbles = layOut(reply, { capabilities: capabilities.telegram, words })
  const address = addressOf(chat)
  const [only, ...others] = bubbles
  if (reply.kind === 'checklist' && tapped !== undefined && only && others.length === 0) {
    return [edit(only, address, Number(tapped))]
  }
  const timeline = pictures ? timelineOf(reply) : null
  const messages = bubbles.map((bubble) => message(bubble, address))
  return timeline
    ? [{ method: 'sendPhoto', body: { ...address, timeline } }, ...messages]
    : messages
}

function message(bubble: Bubble, address: Address): Part {
  return { method: 'sendMessage', body: { ...address, ...contentOf(bubble) } }
}

function edit(bubble: Bubble, { chat_id }: Address, message_id: number): Part {
  return { method: 'editMessageText', body: { chat_id, message_id, ...contentOf(bubble) } }
}

function contentOf({ text, bold, buttons }: Bubble) {
  return {
    text,
    link_preview_options: { is_disabled: true },
    ...(bold.length > 0 ? { entities: bold.map(entity) } : {}),
    ...(buttons.length > 0
      ? { reply_markup: { inline_keyboard: buttons.map((button) => [keyOf(button)]) } }
      : {}),
  }
}

function entity({ start, length }: Bubble['bold'][number]): Json {
  return { type: 'bold', offset: start, length }
}

function keyOf(button: Button): Json {
  return button.kind === 'link'
    ? { text: button.label, url: button.url }
    : { text: button.label, callback_data: button.payload }
}
