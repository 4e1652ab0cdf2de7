/** In a group people talk to each other: which messages are for us, and what they say without our name. */

import type { TelegramMessage } from './update.ts'

/** Who we are; the name is known once Telegram told it. */
export type Me = { readonly id: number; readonly username?: string }

/** The words meant for us, or null when they are not. In private everything is. */
export function wordsForUs(message: TelegramMessage, me: Me): string | null {
  const text = message.text ?? message.caption ?? ''
  if (message.chat.type === 'private') return text
  if (message.chat.type !== 'group' && message.chat.type !== 'supergroup') return null
  const named = isNamed(message, text, me)
  const answered = message.reply_to_message?.from?.id === me.id
  return named || answered ? withoutName(text, me) : null
}

function isNamed(message: TelegramMessage, text: string, me: Me): boolean {
  const entities = message.entities ?? message.caption_entities ?? []
  return entities.some(({ type, offset, length, user }) => {
    const words = text.slice(offset, offset + length).toLowerCase()
    if (type === 'text_mention') return user?.id === me.id
    if (type === 'mention') return words === nameOf(me)
    return type === 'bot_command' && offset === 0 && isOurs(words, me)
  })
}

/** `/hoso` is anybody's, `/hoso@khac_bot` another bot's. */
function isOurs(command: string, me: Me): boolean {
  const at = command.indexOf('@')
  return at < 0 || command.slice(at) === nameOf(me)
}

function nameOf({ username }: Me): string | null {
  return username === undefined ? null : `@${username.toLowerCase()}`
}

function withoutName(text: string, { username }: Me): string {
  if (username === undefined) return text
  return text.replace(new RegExp(`\\s*@${username}(?![A-Za-z0-9_])[,:]?\\s*`, 'gi'), ' ').trim()
}
