/** Which waiting events are one turn: people send a question in three short messages. */

import type { EventContent } from '../channels/channel.ts'
import type { WaitingEvent } from '../stores/inbox.ts'

export type BurstOptions = {
  /** Milliseconds without another message until a burst is over; 0 = every message is a turn. */
  readonly windowMs: number
  /** Longest text of a turn, in characters. */
  readonly maxText: number
}

/** Events answered by one turn, and what they say together. */
export type Burst = {
  readonly events: readonly WaitingEvent[]
  readonly content: EventContent
}

/** A burst that never ends is answered after so many windows. */
const longest = 3

/** Milliseconds until these events may be answered; 0 = now. Only words are waited for. */
export function burstPause(
  events: readonly WaitingEvent[],
  now: Date,
  { windowMs }: BurstOptions,
): number {
  const [first, last] = [events[0], events.at(-1)]
  if (windowMs === 0 || !first || !last || !events.every(isText)) return 0
  const quiet = Date.parse(last.receivedAt) + windowMs
  const patience = Date.parse(first.receivedAt) + longest * windowMs
  return Math.max(0, Math.min(quiet, patience) - now.getTime())
}

/** The first turn among the events, in the order they were sent; null for none. */
export function firstBurst(
  events: readonly WaitingEvent[],
  { windowMs, maxText }: BurstOptions,
): Burst | null {
  const [first, ...others] = events.toSorted((a, b) => compare(a.sentAt, b.sentAt))
  if (!first) return null
  if (windowMs === 0 || !isText(first)) return { events: [first], content: first.content }
  const burst = [first]
  let text = textOf(first)
  for (const event of others) {
    const longer = `${text}\n${textOf(event)}`
    if (!isText(event) || longer.length > maxText) break
    text = longer
    burst.push(event)
  }
  const forwarded = burst.some(isForwarded) ? { forwarded: true as const } : {}
  const message = { kind: 'text', text, ...forwarded } as const
  return { events: burst, content: { kind: 'message', message } }
}

function isForwarded({ content }: WaitingEvent): boolean {
  return (
    content.kind === 'message' &&
    content.message.kind === 'text' &&
    content.message.forwarded === true
  )
}

function isText({ content }: WaitingEvent): boolean {
  return content.kind === 'message' && content.message.kind === 'text'
}

function textOf({ content }: WaitingEvent): string {
  return content.kind === 'message' && content.message.kind === 'text' ? content.message.text : ''
}

/** Sorting keeps the order of arrival where the platform's clock says the same. */
function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
