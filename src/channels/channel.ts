/**
 * One way in and out: what every platform's client offers to the assistant and to delivery.
 * Held by test/contracts/channel.contract.ts.
 */

import type { Message } from '../conversation/message.ts'
import type { NoticeBody } from '../conversation/notice-body.ts'
import type { Reply } from '../conversation/reply.ts'

export type ChannelId = 'web' | 'telegram' | 'zalo-bot' | 'zalo-oa'

export type Channel = {
  readonly id: ChannelId
  /**
   * What a body of the platform holds for us, in order; empty when it is of no interest (our own echo,
   * a kind of event we do not know). Pure. Throws BadEvent when it is not a body of this platform.
   */
  decode(body: unknown): readonly ChannelEvent[]
  /**
   * A reply as the requests that show it, within the platform's limits, in order. Pure. `tapped` is
   * that of the event answered: a list of papers may then change in place.
   */
  encode(reply: Reply, chat: string, tapped?: string): readonly Part[]
  /**
   * How a notice nobody asked for may reach a chat now; absent: like any reply. Never throws.
   */
  notify?(notice: NoticeBody, chat: string, signal: AbortSignal): Promise<NoticeWay>
  /** The bytes of a picture; absent: pictures are not read here. Throws when they cannot be had. */
  fetchPicture?(picture: PictureRef, signal: AbortSignal): Promise<Uint8Array>
  /** Sends one part. Never throws: what went wrong is told. */
  send(part: Part, signal: AbortSignal): Promise<Sent>
}

export type NoticeWay =
  | { readonly kind: 'parts'; readonly parts: readonly Part[] }
  | { readonly kind: 'later'; readonly afterMs: number; readonly reason: string }
  /** Not before the person writes. */
  | { readonly kind: 'held'; readonly reason: string }

/** What a platform delivered, once or five times: channel and `eventId` name it. */
export type ChannelEvent = {
  readonly eventId: string
  /** Where the replies go. */
  readonly chat: string
  /**
   * ISO instant by the platform's clock; of a tap on Telegram, which tells none, that of the message
   * tapped. For the record: neither order nor age follows from it.
   */
  readonly sentAt: string
  readonly content: EventContent
  /** Our message in which a paper was ticked, on platforms where it can be changed in place. */
  readonly tapped?: string
  /**
   * Signs of life to send at once beside the queue, lost without harm: a tap was felt, an answer is
   * being written. Taken off by intake.ts before the event is kept.
   */
  readonly courtesies?: readonly Part[]
}

export type EventContent =
  | { readonly kind: 'message'; readonly message: Message }
  /** A link was followed into the chat; `payload` as the link carried it. */
  | { readonly kind: 'start'; readonly payload?: string }
  /** Something we cannot read yet: a sticker, a voice message, a place; or a picture, with where its bytes are. */
  | { readonly kind: 'media'; readonly media: Media; readonly picture?: PictureRef }
  /** The person blocked us, left or unfollowed. */
  | { readonly kind: 'gone' }
  /** The person asked the platform that we delete all we keep about them. */
  | { readonly kind: 'withdrawn' }

/** How the channel finds the bytes of a picture; plain JSON, known to nobody else. */
export type PictureRef = { readonly [field: string]: Json }

export type Media =
  | 'picture'
  | 'file'
  | 'voice'
  | 'video'
  | 'sticker'
  | 'place'
  | 'contact'
  | 'other'

/** One request to the platform, plain JSON: the outbox keeps it as it is and sends it as it is. */
export type Part = {
  readonly method: string
  readonly body: { readonly [field: string]: Json }
}

export type Json =
  | string
  | number
  | boolean
  | null
  | readonly Json[]
  | { readonly [field: string]: Json }

/** What became of a part. */
export type Sent =
  | { readonly kind: 'delivered'; readonly messageId?: string }
  /** The platform asked to slow down. */
  | { readonly kind: 'wait'; readonly afterMs: number }
  /** Certainly not delivered, and worth another try: refused connection, 5xx, a consent that can be given anew. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** May have been delivered: the answer never came. */
  | { readonly kind: 'uncertain'; readonly reason: string }
  /** Never will be: a bad request, a revoked token, a closed window, a used-up quota. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The person cannot be reached any more. */
  | { readonly kind: 'gone'; readonly reason: string }
