/** The id of a conversation on a platform: channel and chat, so that one names the other. */

import type { ChannelId } from '../channels/channel.ts'

/** `telegram:12345` */
export function conversationIdOf(channel: ChannelId, chat: string): string {
  return `${channel}:${chat}`
}

/** The chat an id names. Ids of web conversations name none: do not ask for theirs. */
export function chatOf(conversationId: string): {
  readonly channel: ChannelId
  readonly chat: string
} {
  const colon = conversationId.indexOf(':')
  const channel = conversationId.slice(0, colon) as ChannelId
  return { channel, chat: conversationId.slice(colon + 1) }
}
