/** Where conversations are kept: the interface, held by test/contracts/conversation-store.contract.ts. */

import type { ChannelId, Part } from '../channels/channel.ts'
import type { Outcome } from '../conversation/outcome.ts'
import type { Reply } from '../conversation/reply.ts'
import type { Happening } from '../insights/happening.ts'

/**
 * Every member is atomic. Within a conversation all messages, the citizen's and the assistant's,
 * share one row of numbers (`seq`) from 1 without gaps. Times are ISO instants handed in.
 */
export type ConversationStore = {
  /** Begins a conversation with the assistant's first words. */
  create(conversation: NewConversation): Promise<readonly NumberedReply[]>
  /** Begins a conversation on a platform, without a greeting and a token, unless it is there. */
  ensure(conversation: Pick<NewConversation, 'id' | 'channel' | 'at'>): Promise<void>
  find(id: string): Promise<StoredConversation | null>
  /** What was answered to an event before. */
  findTurn(conversationId: string, eventId: string): Promise<RecordedTurn | null>
  /**
   * Keeps a whole turn: event, messages, state, and on a platform what it takes from the inbox and
   * puts in the outbox. A known event changes nothing and returns what was recorded then. Throws StoreConflict when the conversation went on since `expectedSeq`, and
   * ConversationMissing when it is gone.
   */
  record(turn: TurnEntry): Promise<RecordedTurn>
  /**
   * Offers a fresh token to the holder of the current one, which stays good until the fresh one is
   * used. False when it is not the current one, or another was offered after `notSince`.
   */
  offerToken(offer: TokenOffer): Promise<boolean>
  /**
   * Whether a token that is not the current one may come in: the one on offer, which becomes the
   * current one by it, or until `oldUntil` the one it took the place of.
   */
  admitToken(admission: Admission): Promise<boolean>
  /** Puts a token in the place of the current one at once and lets in no other; false when it is not. */
  takeOver(takeOver: TakeOver): Promise<boolean>
  /**
   * Says something nobody asked for: messages, state, what goes to the outbox, and that these notices
   * are told. Throws StoreConflict when the conversation went on since `expectedSeq` or one of the
   * notices was told meanwhile, ConversationMissing when it is gone.
   */
  tell(telling: TellingEntry): Promise<void>
  /** At most `limit` messages that follow `seq`, in order. */
  messagesAfter(id: string, seq: number, limit: number): Promise<readonly StoredMessage[]>
  /** Removes the conversation and everything in it, also what waits to be answered or sent. */
  erase(id: string): Promise<void>
  /**
   * Removes words and state of conversations idle since before `before`, and what is done in the
   * queues since then; returns how many messages went.
   */
  purge(before: string): Promise<number>
  close(): Promise<void>
}

export type NewConversation = {
  readonly id: string
  /** `web`, `telegram`, `zalo-oa` … */
  readonly channel: string
  /** SHA-256 of the token; the token itself is kept nowhere. */
  readonly tokenHash: string
  readonly at: string
  readonly greeting: readonly Reply[]
  /** Plain JSON; absent = nothing to remember yet. */
  readonly state?: unknown
  /** What is counted with it. */
  readonly happenings?: readonly Happening[]
}

/** Tokens go by their SHA-256. */
export type TokenOffer = {
  readonly conversationId: string
  readonly currentHash: string
  readonly nextHash: string
  readonly at: string
  readonly notSince: string
}

export type TakeOver = Pick<TokenOffer, 'conversationId' | 'currentHash' | 'nextHash'>

export type Admission = {
  readonly conversationId: string
  readonly hash: string
  readonly at: string
  readonly oldUntil: string
}

export type StoredConversation = {
  readonly id: string
  readonly channel: string
  readonly tokenHash: string
  /** Whatever was recorded last, or null; written by any version of this program. */
  readonly state: unknown
  /** Number of the last message, 0 when there is none. */
  readonly seq: number
}

export type TurnEntry = {
  readonly conversationId: string
  /** The sender's own id of the message; unique in its conversation. */
  readonly eventId: string
  /** `seq` of the conversation this turn was thought over. */
  readonly expectedSeq: number
  readonly at: string
  /** The citizen's words as they may be kept: personal numbers masked. */
  readonly text: string
  readonly outcome: Outcome
  readonly replies: readonly Reply[]
  /** Plain JSON. */
  readonly state: unknown
  /** Messages and replies not yet sent from before this turn are removed with it. */
  readonly forget?: true
  /** What is counted with the turn, once. */
  readonly happenings?: readonly Happening[]
  /** On a platform: what the turn does to the queues. */
  readonly queued?: QueuedTurn
}

export type TellingEntry = Pick<
  TurnEntry,
  'conversationId' | 'expectedSeq' | 'at' | 'replies' | 'state'
> & {
  readonly noticeKeys: readonly string[]
  /** On a platform: the requests that show the replies. */
  readonly parts: readonly Part[]
}

export type QueuedTurn = {
  readonly channel: ChannelId
  /** The events of the inbox that are done with this turn; `eventId` is the first of them. */
  readonly eventIds: readonly string[]
  /** The replies as requests to the platform, in order. */
  readonly parts: readonly Part[]
}

export type RecordedTurn = {
  /** Number of the citizen's message; the replies follow it. */
  readonly seq: number
  readonly outcome: Outcome
  /** Empty when the words were purged since. */
  readonly replies: readonly NumberedReply[]
}

export type NumberedReply = { readonly seq: number; readonly reply: Reply }

export type StoredMessage =
  | {
      readonly author: 'citizen'
      readonly seq: number
      readonly at: string
      readonly text: string
      /** The sender's own id of the message; given whenever messages are read. */
      readonly eventId?: string
    }
  | {
      readonly author: 'assistant'
      readonly seq: number
      readonly at: string
      readonly reply: Reply
    }
