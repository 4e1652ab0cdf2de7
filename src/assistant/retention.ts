/** Removes the words of conversations that have been idle for too long, once a day. */

import type { ConversationStore } from '../stores/conversation-store.ts'
import { describeError, type Log } from './log.ts'

export type RetentionParts = {
  readonly store: ConversationStore
  /** Words of conversations idle for longer go. */
  readonly days: number
  readonly clock: () => Date
  readonly log: Log
}

const dayMs = 24 * 60 * 60 * 1000

/** Purges now and every 24 hours, without keeping the process alive; returns how to stop it. */
export function startRetention(parts: RetentionParts): () => void {
  void purgeIdle(parts)
  const timer = setInterval(() => void purgeIdle(parts), dayMs).unref()
  return () => clearInterval(timer)
}

/** Purges once; a failure is logged, and tomorrow is another day. */
export async function purgeIdle({ store, days, clock, log }: RetentionParts): Promise<void> {
  const before = new Date(clock().getTime() - days * dayMs).toISOString()
  try {
    const messages = await store.purge(before)
    log.info({ messages }, 'words-purged')
  } catch (error) {
    log.error(describeError(error), 'purge-failed')
  }
}
