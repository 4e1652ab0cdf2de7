/** Where events wait until they are answered: the interface, held by test/contracts/queues.contract.ts. */

import type { ChannelId, EventContent } from '../channels/channel.ts'

/**
 * Every member is atomic, and what it resolved is durable. A conversation on a platform goes by
 * its id (conversation-id.ts). Events are done by `ConversationStore.record`, or by `settle`.
 */
export type Inbox = {
  /** Keeps those events that are not known yet, in the order given; returns how many were new. */
  add(events: readonly IncomingEvent[]): Promise<number>
  /** At most `limit` conversations with waiting events, the longest waiting first. */
  conversationsWaiting(limit: number): Promise<readonly string[]>
  /** At most `limit` of its waiting events in the order they came. */
  waiting(conversationId: string, limit: number): Promise<readonly WaitingEvent[]>
  /** These need no answer, or got one without a turn. */
  settle(channel: ChannelId, eventIds: readonly string[], at: string): Promise<void>
}

export type IncomingEvent = {
  readonly channel: ChannelId
  /** The platform's own id of the event; unique in its channel. */
  readonly eventId: string
  readonly conversationId: string
  readonly sentAt: string
  readonly receivedAt: string
  readonly content: EventContent
  readonly tapped?: string
}

export type WaitingEvent = Omit<IncomingEvent, 'conversationId'>
