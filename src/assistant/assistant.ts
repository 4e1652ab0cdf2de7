/** The shell around a turn of talk: who may speak, in which order, what is kept and who is told. */

import type { Message } from '../conversation/message.ts'
import { emptyState, readState, type State } from '../conversation/state.ts'
import { ConversationMissing } from '../stores/conversation-missing.ts'
import type {
  ConversationStore,
  NumberedReply,
  RecordedTurn,
  StoredConversation,
  StoredMessage,
} from '../stores/conversation-store.ts'
import { createMemorySignals } from '../stores/memory-signals.ts'
import type { Signals } from '../stores/signals.ts'
import { StoreConflict } from '../stores/store-conflict.ts'
import { countedIn, keepTurn } from './keep-turn.ts'
import { createKeyedQueue } from './keyed-queue.ts'
import { type Starts, turnOfStart } from './starts.ts'
import { createSubscriptions, type Listener } from './subscriptions.ts'
import { type Thinking, think } from './think.ts'
import { hashToken, newToken, tokenGrace, tokenMatches } from './token.ts'

export type Assistant = {
  /**
   * Begins a conversation, where the payload of a link says so or with a greeting; the token is shown
   * this once.
   */
  open(channel: string, beginning?: Beginning): Promise<OpenedConversation>
  /** Whether `token` opens this conversation; false also when there is no such conversation. */
  authorise(conversationId: string, token: string): Promise<boolean>
  /**
   * A fresh token for the holder of the current one, which is let in until the fresh one was used
   * and a short while longer: nobody is locked out when this answer is lost. Null when the token is
   * not the current one, or when another was given out a moment ago.
   */
  renewToken(conversationId: string, token: string): Promise<string | null>
  /**
   * A fresh token in the place of the current one, which is void at once, as is every other: whoever
   * asks has the conversation alone. Null when the token is not the current one.
   */
  takeOver(conversationId: string, token: string): Promise<string | null>
  /**
   * Answers a message; the same event again gets the answer it got first. Null when there is no
   * such conversation. Throws StoreConflict when other processes kept writing in between.
   */
  receive(event: IncomingEvent): Promise<RecordedTurn | null>
  /** At most `historyPage` messages after `seq`, or null when there is no such conversation. */
  history(conversationId: string, seq: number): Promise<readonly StoredMessage[] | null>
  /** Tells `listener` whenever something happened in the conversation; returns how to stop it. */
  subscribe(conversationId: string, listener: Listener): () => void
  /** Removes the conversation and everything in it. */
  erase(conversationId: string): Promise<void>
}

/** Where a conversation begins; with nothing said, at a greeting. */
export type Beginning = {
  /** The payload of a link. */
  readonly start?: string | undefined
  /** Code of the commune whose page the citizen is on: theirs, until they tell another. */
  readonly place?: string | undefined
}

export type OpenedConversation = {
  readonly id: string
  readonly token: string
  readonly replies: readonly NumberedReply[]
}

export type IncomingEvent = {
  readonly conversationId: string
  /** The sender's own id of the message. */
  readonly eventId: string
  readonly message: Message
  /** The payload of a link that was followed instead of saying something; goes before `message`. */
  readonly start?: string
  /** The network address it came from, where the channel knows one. */
  readonly address?: string
}

export type AssistantParts = Thinking & {
  readonly store: ConversationStore
  /** Gives a new id each time. */
  readonly ids: () => string
  /** How other processes hear of turns, and we of theirs; default: there are none. */
  readonly signals?: Signals
  /** Beginning by links and codes; default: there are none. */
  readonly starts?: Starts
}

/** Messages given at once. */
export const historyPage = 200

/** How often a turn is thought over when other processes write to the conversation meanwhile. */
const attempts = 20

/** An assistant over these parts; in this process a conversation's messages are taken in order. */
export function createAssistant(parts: AssistantParts): Assistant {
  const { store, signals = createMemorySignals() } = parts
  const inOrder = createKeyedQueue()
  const subscriptions = createSubscriptions()
  signals.listen('turn', subscriptions.notify)
  return {
    open: (channel, beginning = {}) => open(parts, channel, beginning),
    authorise: (id, token) => authorise(parts, id, token),
    renewToken: (id, token) => renewToken(parts, id, token),
    takeOver: (id, token) => takeOver(parts, id, token),
    async receive(event) {
      const { conversationId } = event
      const turn = await inOrder(conversationId, () => answer(parts, event, attempts))
      if (turn) signals.send('turn', [conversationId])
      return turn
    },
    async history(id, seq) {
      return (await store.find(id)) && store.messagesAfter(id, seq, historyPage)
    },
    subscribe: (id, listener) => subscriptions.add(id, listener),
    async erase(id) {
      await inOrder(id, () => store.erase(id))
      signals.send('turn', [id])
    },
  }
}

async function open(
  parts: AssistantParts,
  channel: string,
  { start: payload, place }: Beginning,
): Promise<OpenedConversation> {
  const { store, mind, clock, ids, starts } = parts
  const id = ids()
  const token = newToken()
  const at = clock().toISOString()
  const conversation = { id, channel, tokenHash: hashToken(token), at }
  const before = place === undefined ? emptyState : { ...emptyState, place }
  const start = payload === undefined ? null : await starts?.ofPayload(payload)
  if (!start) {
    const greeting = mind.greet()
    const state = place === undefined ? {} : { state: before }
    const replies = await store.create({ ...conversation, greeting, ...state })
    return { id, token, replies }
  }
  const turn = await turnOfStart(start, before, {
    mind,
    think: (state, message) => think(parts, state, message, { user: id }),
  })
  const happenings = countedIn(turn, { at, start, channel, isFirst: true })
  const { replies: greeting, state } = turn
  return {
    id,
    token,
    replies: await store.create({ ...conversation, greeting, state, happenings }),
  }
}

async function authorise({ store, clock }: AssistantParts, id: string, token: string) {
  const conversation = await store.find(id)
  if (tokenMatches(token, conversation?.tokenHash)) return true
  if (!conversation) return false
  const now = clock()
  const at = now.toISOString()
  const oldUntil = new Date(now.getTime() + tokenGrace).toISOString()
  return store.admitToken({ conversationId: id, hash: hashToken(token), at, oldUntil })
}

async function renewToken({ store, clock }: AssistantParts, id: string, token: string) {
  const now = clock()
  const next = newToken()
  const offered = await store.offerToken({
    conversationId: id,
    currentHash: hashToken(token),
    nextHash: hashToken(next),
    at: now.toISOString(),
    notSince: new Date(now.getTime() - tokenGrace).toISOString(),
  })
  return offered ? next : null
}

async function takeOver({ store }: AssistantParts, id: string, token: string) {
  const next = newToken()
  const hashes = { currentHash: hashToken(token), nextHash: hashToken(next) }
  return (await store.takeOver({ conversationId: id, ...hashes })) ? next : null
}

async function answer(
  parts: AssistantParts,
  event: IncomingEvent,
  attemptsLeft: number,
): Promise<RecordedTurn | null> {
  const { store, log } = parts
  const conversation = await store.find(event.conversationId)
  if (!conversation) return null
  const earlier = await store.findTurn(event.conversationId, event.eventId)
  if (earlier) return earlier
  try {
    return await takeTurn(parts, event, conversation)
  } catch (error) {
    if (error instanceof ConversationMissing) return null
    if (!(error instanceof StoreConflict) || attemptsLeft <= 1) throw error
    log.info({ attemptsLeft }, 'turn-repeated')
    return answer(parts, event, attemptsLeft - 1)
  }
}

async function takeTurn(
  parts: AssistantParts,
  { eventId, message, start: payload, address }: IncomingEvent,
  conversation: StoredConversation,
): Promise<RecordedTurn> {
  const { starts, mind } = parts
  const at = parts.clock().toISOString()
  const before = readState(conversation.state)
  const asker = { user: conversation.id, ...(address === undefined ? {} : { address }) }
  const ask = (state: State, said: Message) => think(parts, state, said, asker)
  const start = await (payload === undefined
    ? starts?.ofMessage(message)
    : starts?.ofPayload(payload))
  const turn = start
    ? await turnOfStart(start, before, { mind, think: ask })
    : await ask(before, message)
  const words = start && payload !== undefined ? null : message
  const kept = { conversation, eventId, at, message: words, start: start ?? null, before, turn }
  return keepTurn(parts.store, kept)
}
