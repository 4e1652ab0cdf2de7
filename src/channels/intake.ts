/** The way of a body from a platform, pushed or polled: decode, keep, give a sign of life. */

import type { Log } from '../assistant/log.ts'
import { BadEvent } from './bad-event.ts'
import type { Channel, ChannelEvent, ChannelId } from './channel.ts'
import type { Tally } from './tally.ts'

/** Resolves when the events are durable; the platform is told only then. */
export type Accept = (channel: ChannelId, events: readonly ChannelEvent[]) => Promise<void>

export type IntakeParts = {
  readonly channel: Channel
  readonly accept: Accept
  readonly tally: Tally
  readonly log: Log
}

/** Takes in bodies in their order, all or none. */
export type Intake = (bodies: readonly unknown[]) => Promise<void>

/** An intake that counts what is of no interest. It rejects only when `accept` does. */
export function createIntake(parts: IntakeParts): Intake {
  const { channel, accept, tally } = parts
  return async (bodies) => {
    const events = bodies.flatMap((body) => decode(parts, body))
    if (events.length === 0) return
    await accept(channel.id, events.map(withoutCourtesies))
    for (const _ of events) tally.add(`${channel.id} accepted`)
    for (const part of events.flatMap(({ courtesies = [] }) => courtesies)) {
      void channel.send(part, AbortSignal.timeout(courtesyMs))
    }
  }
}

/** A sign of life that takes longer is none. */
const courtesyMs = 5000

/** A body of another shape is counted and let go: refused, the platform would send it again and again. */
function decode({ channel, tally, log }: IntakeParts, body: unknown): readonly ChannelEvent[] {
  try {
    const events = channel.decode(body)
    if (events.length === 0) tally.add(`${channel.id} ignored`)
    return events
  } catch (error) {
    if (!(error instanceof BadEvent)) throw error
    tally.add(`${channel.id} malformed`)
    log.warn({ channel: channel.id, at: error.at }, 'event-malformed')
    return []
  }
}

function withoutCourtesies({ courtesies: _, ...event }: ChannelEvent): ChannelEvent {
  return event
}
