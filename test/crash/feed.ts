/** Delivers events as platforms do: out of order, some twice or more, each until it is acknowledged. */

import { setTimeout as pause } from 'node:timers/promises'
import { below, type Random } from '../../bench/retrieval/material/random.ts'
import type { ChannelEvent } from '../../src/channels/channel.ts'
import type { Victim } from './victim.ts'

export type FeedParts = {
  readonly events: readonly ChannelEvent[]
  readonly victims: readonly Victim[]
  readonly chance: Random
  /** Share of events delivered again after they were acknowledged. */
  readonly doubled: number
  /** How many events may have been delivered by now. */
  readonly quota: () => number
}

export type Fed = { readonly deliveries: number; readonly refused: number }

/** Deliveries under way at once. */
const hands = 12

/** Events change places with one at most so far away. */
const reach = 10

/** Resolves when every event was acknowledged. */
export async function feed(parts: FeedParts): Promise<Fed> {
  const { chance, doubled, quota } = parts
  const line = disordered(parts.events, chance)
  const fed = { deliveries: 0, refused: 0 }
  let next = 0
  const hand = async () => {
    for (let at = next++; at < line.length; at = next++) {
      while (at >= quota()) await pause(5)
      const event = line[at] as ChannelEvent
      await untilKept(parts, event, fed)
      if (chance() < doubled) await untilKept(parts, event, fed)
    }
  }
  await Promise.all(Array.from({ length: hands }, hand))
  return fed
}

async function untilKept(
  { victims, chance }: FeedParts,
  event: ChannelEvent,
  fed: { deliveries: number; refused: number },
): Promise<void> {
  for (;;) {
    const url = victims[below(chance, victims.length)]?.url()
    fed.deliveries += url ? 1 : 0
    if (url && (await isKept(url, event))) return
    fed.refused += url ? 1 : 0
    await pause(5)
  }
}

async function isKept(url: string, event: ChannelEvent): Promise<boolean> {
  try {
    const { status } = await fetch(url, { method: 'POST', body: JSON.stringify([event]) })
    return status === 200
  } catch {
    return false
  }
}

function disordered<T>(items: readonly T[], chance: Random): readonly T[] {
  const places = items.map((item, at) => ({ item, place: at + below(chance, reach) }))
  return places.toSorted((a, b) => a.place - b.place).map(({ item }) => item)
}
