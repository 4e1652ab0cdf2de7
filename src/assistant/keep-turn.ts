/** Keeps a turn that was thought over: the one way of recording, for the web and for platforms. */

import type { Message } from '../conversation/message.ts'
import type { Turn } from '../conversation/mind.ts'
import { nowAt } from '../conversation/now.ts'
import type { StartAsked } from '../conversation/start-message.ts'
import type { State } from '../conversation/state.ts'
import type { Happening } from '../insights/happening.ts'
import { happeningsOf } from '../insights/of-turn.ts'
import type {
  ConversationStore,
  QueuedTurn,
  RecordedTurn,
  StoredConversation,
} from '../stores/conversation-store.ts'
import { wordsOf } from './words-of.ts'

export type FinishedTurn = {
  readonly conversation: Pick<StoredConversation, 'id' | 'seq' | 'channel' | 'state'>
  readonly eventId: string
  readonly at: string
  /** What was said; null for what has no words of its own. */
  readonly message: Message | null
  /** The link or code the turn began with; null for any other turn. */
  readonly start: StartAsked | null
  /** The state before the turn. */
  readonly before: State
  readonly turn: Pick<
    Turn,
    'outcome' | 'replies' | 'state' | 'walk' | 'noted' | 'keepAs' | 'forget'
  >
  readonly queued?: QueuedTurn
}

/** Throws StoreConflict and ConversationMissing as the store does. */
export async function keepTurn(
  store: ConversationStore,
  finished: FinishedTurn,
): Promise<RecordedTurn> {
  const { conversation, eventId, at, turn, queued } = finished
  const { id: conversationId, seq: expectedSeq } = conversation
  const text = await textOf(store, finished)
  const { outcome, replies, state, forget } = turn
  const isFirst = conversation.state === null
  const happenings = countedIn(turn, { ...finished, channel: conversation.channel, isFirst })
  const entry = { conversationId, eventId, expectedSeq, at, text, outcome, replies, state }
  const also = { ...(forget && { forget }), ...(queued && { queued }) }
  return store.record({ ...entry, happenings, ...also })
}

type Counted = Pick<FinishedTurn, 'at' | 'start'> & {
  readonly channel: string
  /** Nobody has spoken in the conversation before. */
  readonly isFirst: boolean
}

/** What of a turn is counted; a link that names a place or a team begins a conversation anew. */
export function countedIn(
  turn: FinishedTurn['turn'],
  { at, start, channel, isFirst }: Counted,
): readonly Happening[] {
  return happeningsOf(turn, {
    channel,
    day: nowAt(new Date(at)).today,
    team: turn.state.team ?? null,
    begun: isFirst || leads(start) ? { place: start?.start.place ?? null } : null,
  })
}

/** A code that was wrong leads nowhere. */
function leads(start: StartAsked | null): boolean {
  return start !== null && (start.message !== null || start.start.team !== null)
}

function textOf(
  store: ConversationStore,
  { conversation: { id, seq }, message, start, before, turn }: FinishedTurn,
): Promise<string> | string {
  if (turn.keepAs !== undefined) return turn.keepAs
  if (start && message === null) return start.said
  const recall = () => store.messagesAfter(id, seq - lookBack, lookBack)
  return message === null ? noWords : wordsOf(message, before, recall)
}

/** How many messages back the label of a choice is looked for. */
const lookBack = 50

/** What is kept of a sticker or a picture. */
const noWords = '…'
