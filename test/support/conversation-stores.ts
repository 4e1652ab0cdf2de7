/** What the contract suites of conversation stores say and open. */

import { onTestFinished } from 'vitest'
import type { Reply } from '../../src/conversation/reply.ts'
import type { ConversationStore, TurnEntry } from '../../src/stores/conversation-store.ts'

/** Opens a store over one fresh set of data; called again it opens the same data a second time. */
export type StoreOpener = () => Promise<ConversationStore>

export const day1 = '2026-11-01T01:00:00.000Z'
export const day2 = '2026-11-02T01:00:00.000Z'

export function say(text: string): Reply {
  return { kind: 'text', text }
}

export function begin(store: ConversationStore, id: string) {
  const greeting = [say('Xin chào'), say('Ông/bà cần gì ạ?')]
  return store.create({ id, channel: 'web', tokenHash: `hash of ${id}`, at: day1, greeting })
}

export function entry(fields: Partial<TurnEntry>): TurnEntry {
  return {
    conversationId: 'c1',
    eventId: 'e1',
    expectedSeq: 2,
    at: day1,
    text: 'Làm khai sinh cần gì?',
    outcome: 'answered',
    replies: [say('Cần tờ khai.')],
    state: { version: 1 },
    ...fields,
  }
}

export async function opened(open: StoreOpener): Promise<ConversationStore> {
  const store = await open()
  onTestFinished(() => store.close())
  return store
}

export function openOne(prepare: () => StoreOpener): Promise<ConversationStore> {
  return opened(prepare())
}

export async function openTwo(
  prepare: () => StoreOpener,
): Promise<[ConversationStore, ConversationStore]> {
  const open = prepare()
  return [await opened(open), await opened(open)]
}
