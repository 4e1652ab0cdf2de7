/** Where notices may go: to one person who can be found again, never into a group. */

import type { Follower } from '../../stores/follower-store.ts'

export type Address = Pick<Follower, 'channel' | 'user'>

/** Places on a platform where others read along, or nobody can be found again. */
const shared: Readonly<Record<string, RegExp>> = {
  // Ids of groups are negative.
  telegram: /^-/,
  // Whoever writes without an account is a stranger the next time.
  'zalo-oa': /^anonymous\//,
}

/** The address of a conversation; null where nothing is followed. */
export function followerAddress(conversationId: string): Address | null {
  const [, channel, chat = ''] = /^([a-z-]+):(.*)$/s.exec(conversationId) ?? []
  if (channel === undefined) return isWebId(conversationId) ? web(conversationId) : null
  return shared[channel]?.test(chat) ? null : { channel, user: conversationId }
}

function web(user: string): Address {
  return { channel: 'web', user }
}

function isWebId(id: string): boolean {
  return /^[0-9a-f-]{36}$/.test(id)
}
