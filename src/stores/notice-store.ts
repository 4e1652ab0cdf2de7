/** Where notices wait for a good moment: the interface, held by test/contracts/notice-store.contract.ts. */

import type { NoticeBody } from '../conversation/notice-body.ts'

/**
 * What nobody asked for does not go into the outbox at once: there it would stand before the answers
 * to what people ask in the meantime. It waits here until it may be told, and goes with
 * `ConversationStore.tell`. Every member is atomic; times are ISO instants handed in.
 */
export type NoticeStore = {
  /** Keeps them; one with a known key changes nothing. Returns the conversations of the new ones. */
  put(notices: readonly NewNotice[]): Promise<readonly string[]>
  /** At most `limit` conversations with a notice that is due at `now`. */
  conversationsDue(now: string, limit: number): Promise<readonly string[]>
  /** All that waits in a conversation, in the order it came. */
  waiting(conversationId: string): Promise<readonly WaitingNotice[]>
  /** Not before `dueAt`; null: not before the person writes. `reason` is for the operator. */
  postpone(
    keys: readonly string[],
    until: { readonly dueAt: string | null; readonly reason: string },
  ): Promise<void>
  /** How many wait, and how many of them until the person writes. */
  counts(): Promise<{ readonly waiting: number; readonly held: number }>
}

export type NewNotice = {
  /** The same notice has the same key, so that it is told once. */
  readonly key: string
  readonly conversationId: string
  /** Not to be told before. */
  readonly dueAt: string
  readonly createdAt: string
  readonly body: NoticeBody
}

export type WaitingNotice = Pick<NewNotice, 'key' | 'createdAt' | 'body'> & {
  /** Null: not before the person writes. */
  readonly dueAt: string | null
}
