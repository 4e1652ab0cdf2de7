/** Keeps a turn that was thought over: the one way of recording, for the web and for platforms. */

import type { Message } from '../conversation/message.ts'
import type { Turn } from '../conversation/mind.ts'
import type { State } from '../conversation/state.ts'
import type {
  ConversationStore,
  QueuedTurn,
  RecordedTurn,
  StoredConversation,
} from '../stores/conversation-store.ts'
import { wordsOf } from './words-of.ts'

export type FinishedTurn = {
  readonly conversation: Pick<StoredConversation, 'id' | 'seq'>
  readonly eventId: string
  readonly at: string
  /** What was said; null for what has no words of its own. */
  readonly message: Message | null
  /** The state before the turn. */
  readonly before: State
  readonly turn: Pick<Turn, 'outcome' | 'replies' | 'state' | 'keepAs' | 'forget'>
  readonly queued?: QueuedTurn
}

/** Throws StoreConflict and ConversationMissing as the store does. */
export async function keepTurn(
  store: ConversationStore,
  { conversation, eventId, at, message, before, turn, queued }: FinishedTurn,
): Promise<RecordedTurn> {
  const { id: conversationId, seq: expectedSeq } = conversation
  const recall = () => store.messagesAfter(conversationId, expectedSeq - lookBack, lookBack)
  const words = () => (message === null ? noWords : wordsOf(message, before, recall))
  const text = turn.keepAs ?? (await words())
  const { outcome, replies, state, forget } = turn
  const entry = { conversationId, eventId, expectedSeq, at, text, outcome, replies, state }
  return store.record({ ...entry, ...(forget && { forget }), ...(queued && { queued }) })
}

/** How many messages back the label of a choice is looked for. */
const lookBack = 50

/** What is kept of a sticker, a picture or a link that was followed. */
const noWords = '…'
