/** Answers what waits in the inbox of one conversation. */

import type { Channel, ChannelId, EventContent, Media, Part } from '../channels/channel.ts'
import type { Message } from '../conversation/message.ts'
import type { Turn } from '../conversation/mind.ts'
import type { Reply } from '../conversation/reply.ts'
import { readState, type State } from '../conversation/state.ts'
import { chatOf } from '../stores/conversation-id.ts'
import { StoreConflict } from '../stores/store-conflict.ts'
import type { Stores } from '../stores/stores.ts'
import { type Burst, type BurstOptions, burstPause, firstBurst } from './bursts.ts'
import { type FinishedTurn, keepTurn } from './keep-turn.ts'
import { describeError } from './log.ts'
import type { Pictures } from './pictures.ts'
import { type Starts, turnOfStart } from './starts.ts'
import { type Thinking, think } from './think.ts'

export type Answering = Thinking & {
  readonly stores: Pick<Stores, 'conversations' | 'inbox' | 'outbox' | 'signals'>
  readonly channels: ReadonlyMap<ChannelId, Channel>
  readonly bursts: BurstOptions
  /** Looks at pictures; absent = they are not read. */
  readonly pictures?: Pictures
  /** What to say to something that cannot be read yet. */
  readonly mediaReply: (media: Media) => Reply
  /** Tells what waits for the person to write; default nothing. */
  readonly tellFirst?: (conversationId: string) => Promise<void>
  /** Beginning by links and codes; absent = every link gets a greeting. */
  readonly starts?: Starts
  /** Called when replies of the conversation are in the outbox. */
  readonly replied: (conversationId: string) => void
}

/** Events looked at together; more than one burst holds. */
const glance = 50

/** Milliseconds until events of a channel that is switched off are looked at again. */
const switchedOff = 60_000

/**
 * Answers the first burst; resolves to the milliseconds until there may be more, or null for nothing
 * left. Everything of it is kept in one step, so that being killed anywhere loses and doubles nothing.
 */
export async function answerWaiting(
  answering: Answering,
  conversationId: string,
): Promise<number | null> {
  const { stores, bursts, clock } = answering
  const events = await stores.inbox.waiting(conversationId, glance)
  const pause = burstPause(events, clock(), bursts)
  if (pause > 0) return pause
  const burst = firstBurst(events, bursts)
  if (!burst) return null
  const channel = answering.channels.get(chatOf(conversationId).channel)
  if (!channel) return switchedOff
  const isDone = await answerBurst(answering, { conversationId, channel, burst })
  return isDone && burst.events.length === events.length ? null : 0
}

type Asked = {
  readonly conversationId: string
  readonly channel: Channel
  readonly burst: Burst
}

/** False when another process was quicker: then the inbox tells what is left. */
async function answerBurst(answering: Answering, asked: Asked): Promise<boolean> {
  const { stores, clock } = answering
  const { conversationId, channel, burst } = asked
  const eventIds = burst.events.map(({ eventId }) => eventId)
  const at = clock().toISOString()
  switch (burst.content.kind) {
    case 'withdrawn':
      await stores.conversations.erase(conversationId)
      await stores.inbox.settle(channel.id, eventIds, at)
      return true
    case 'gone':
      await stores.outbox.drop(conversationId, { reason: 'the person left', at })
      await stores.inbox.settle(channel.id, eventIds, at)
      return true
    default:
      await answering.tellFirst?.(conversationId)
      return takeTurn(answering, asked, eventIds)
  }
}

async function takeTurn(
  answering: Answering,
  { conversationId, channel, burst }: Asked,
  eventIds: readonly string[],
): Promise<boolean> {
  const { stores, clock, log } = answering
  const began = performance.now()
  const conversation = await found(answering, conversationId)
  const before = readState(conversation.state)
  const { message, start, turn } = await thinkOf(answering, conversation, burst.content)
  const encoded = encode(answering, { conversationId, channel, burst }, { before, turn })
  const at = clock().toISOString()
  const queued = { channel: channel.id, eventIds, parts: encoded.parts }
  const eventId = eventIds[0] ?? ''
  const finished = { conversation, eventId, at, message, start, before, queued }
  try {
    await keepTurn(stores.conversations, { ...finished, turn: encoded.turn })
  } catch (error) {
    if (error instanceof StoreConflict) return false
    throw error
  }
  stores.signals.send('turn', [conversationId])
  answering.replied(conversationId)
  const ms = Math.round(performance.now() - began)
  const { outcome } = encoded.turn
  log.info({ channel: channel.id, outcome, events: eventIds.length, ms }, 'turn')
  return true
}

async function found(
  { stores, clock }: Answering,
  id: string,
): Promise<FinishedTurn['conversation']> {
  const known = await stores.conversations.find(id)
  if (known) return known
  const at = clock().toISOString()
  const { channel } = chatOf(id)
  await stores.conversations.ensure({ id, channel, at })
  return { id, channel, seq: 0, state: null }
}

type ThoughtOver = Pick<FinishedTurn, 'message' | 'start'> & { readonly turn: Turn }

async function thinkOf(
  answering: Answering,
  { id, state: stored }: Pick<FinishedTurn['conversation'], 'id' | 'state'>,
  content: EventContent,
): Promise<ThoughtOver> {
  const { mind } = answering
  const state = readState(stored)
  const ask = (before: State, message: Message) => think(answering, before, message, { user: id })
  if (content.kind === 'media') {
    const seen = await lookedAt(answering, id, content)
    if (!seen) return helped(state, [answering.mediaReply(content.media)])
    return { message: seen, start: null, turn: await ask(state, seen) }
  }
  const message = content.kind === 'message' ? content.message : null
  const start = await startOf(answering, content)
  if (start) return { message, start, turn: await turnOfStart(start, state, { mind, think: ask }) }
  if (message === null) return helped(state, mind.greet())
  return { message, start, turn: await ask(state, message) }
}

async function startOf({ starts }: Answering, content: EventContent) {
  if (content.kind === 'message') return (await starts?.ofMessage(content.message)) ?? null
  if (content.kind !== 'start' || content.payload === undefined) return null
  return (await starts?.ofPayload(content.payload)) ?? null
}

/** Milliseconds a picture may take to come. */
const fetchMs = 20_000

/** A picture as a message; null where pictures are not read. */
async function lookedAt(
  { channels, pictures, log }: Answering,
  conversationId: string,
  { picture }: Extract<EventContent, { kind: 'media' }>,
): Promise<Message | null> {
  const channel = channels.get(chatOf(conversationId).channel)
  if (!pictures || !picture || !channel?.fetchPicture) return null
  try {
    return await pictures.look(await channel.fetchPicture(picture, AbortSignal.timeout(fetchMs)))
  } catch (error) {
    log.warn({ channel: channel.id, ...describeError(error) }, 'picture-missing')
    return pictures.look(null)
  }
}

function helped(state: State, replies: readonly Reply[]): ThoughtOver {
  const turn: Turn = { state, outcome: 'help', replies, lookups: [], considered: [] }
  return { message: null, start: null, turn }
}

type Encoded = { readonly parts: readonly Part[]; readonly turn: Turn }

/** Replies a channel cannot show become the apology; an apology it cannot show, silence. */
function encode(
  { mind, log }: Answering,
  { conversationId, channel, burst }: Asked,
  { before, turn }: { readonly before: State; readonly turn: Turn },
): Encoded {
  const { chat } = chatOf(conversationId)
  const tapped = burst.events[0]?.tapped
  const partsOf = (replies: readonly Reply[]) =>
    replies.flatMap((reply) => channel.encode(reply, chat, tapped))
  try {
    return { turn, parts: partsOf(turn.replies) }
  } catch (error) {
    log.error({ channel: channel.id, ...describeError(error) }, 'encode-failed')
  }
  const apology: Turn = { ...mind.apologise(before), outcome: 'failed' }
  try {
    return { turn: apology, parts: partsOf(apology.replies) }
  } catch {
    return { turn: apology, parts: [] }
  }
}
