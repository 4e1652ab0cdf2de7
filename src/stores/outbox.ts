/** Where replies wait until a platform has them: the interface, held by test/contracts/queues.contract.ts. */

import type { Part } from '../channels/channel.ts'

/**
 * Every member is atomic, and what it resolved is durable. Parts are put by
 * `ConversationStore.record`; those of a conversation are sent one after the other. Only one
 * process at a time may call `take` for a conversation (locks.ts).
 */
export type Outbox = {
  /** At most `limit` conversations whose first open part is due at `now`, the longest waiting first. */
  conversationsDue(now: string, limit: number): Promise<readonly string[]>
  /**
   * Settles what was sent and takes the next part of the conversation, in one step: from here on it
   * counts as being sent. A part that was already being sent is taken again as a repeat: whoever
   * sent it was killed.
   */
  take(conversationId: string, at: string, sent?: SettledPart): Promise<Taken>
  /** Settles what was sent. */
  settle(sent: SettledPart, at: string): Promise<void>
  /**
   * The person cannot be reached: gives up all open parts of the conversation, and with them its
   * notices and the dossiers it follows; returns how many parts there were.
   */
  drop(
    conversationId: string,
    ending: { readonly reason: string; readonly at: string },
  ): Promise<number>
  /** Parts that did not arrive, or may not have, the latest first. */
  deadLetters(limit: number): Promise<readonly DeadLetter[]>
  /** How many parts there are of each status. */
  counts(): Promise<Readonly<Record<PartStatus, number>>>
}

export const partStatuses = [
  'waiting',
  'sending',
  'delivered',
  'uncertain',
  'refused',
  'exhausted',
  'gone',
] as const

/**
 * `uncertain` may have arrived and is not sent again; `refused` never will; `exhausted` failed too
 * often; `gone`: the person cannot be reached any more.
 */
export type PartStatus = (typeof partStatuses)[number]

/** What became of a part that was sent. */
export type SettledPart = { readonly position: number } & (
  | { readonly status: 'delivered'; readonly messageId?: string }
  | { readonly status: 'uncertain' | 'refused' | 'exhausted' | 'gone'; readonly reason: string }
  | { readonly status: 'waiting'; readonly reason: string; readonly dueAt: string }
)

export type Taken =
  | ({ readonly kind: 'part' } & OpenPart)
  /** The next part is not due before `dueAt`. */
  | { readonly kind: 'later'; readonly dueAt: string }
  | { readonly kind: 'nothing' }

export type OpenPart = {
  readonly position: number
  readonly part: Part
  /** Times its sending began, this time included. */
  readonly attempts: number
  /** Times it was sent again although it may have arrived. */
  readonly repeats: number
  readonly createdAt: string
}

/** A part for the operator to look at: never what it says. */
export type DeadLetter = {
  readonly position: number
  readonly conversationId: string
  readonly status: PartStatus
  readonly attempts: number
  readonly reason: string | null
  readonly createdAt: string
}
