/** Hands in events as people and platforms do: at once, out of order, some twice, each until it is acknowledged. */

import { setTimeout as pause } from 'node:timers/promises'
import { below, type Random } from '../../bench/retrieval/material/random.ts'
import type { Door } from './platforms.ts'

/** Somebody writes something nobody wrote before. */
export type Said = { readonly door: Door; readonly chat: number; readonly text: string }

export type FeedParts = {
  readonly events: readonly Said[]
  readonly chance: Random
  /** Share of events delivered again after they were acknowledged. */
  readonly doubled: number
  /** How many events may have been delivered by now. */
  readonly quota: () => number
}

/** Deliveries under way at once. */
const hands = 16

/** Events change places with one at most so far away. */
const reach = 10

/** Resolves when every event was acknowledged. */
export async function feed({ events, chance, doubled, quota }: FeedParts): Promise<void> {
  const line = disordered(events, chance)
  let next = 0
  const hand = async () => {
    for (let at = next++; at < line.length; at = next++) {
      while (at >= quota()) await pause(5)
      const { door, chat, text } = line[at] as Said
      await door.write(chat, text, { twice: chance() < doubled })
    }
  }
  await Promise.all(Array.from({ length: hands }, hand))
}

function disordered<T>(items: readonly T[], chance: Random): readonly T[] {
  const places = items.map((item, at) => ({ item, place: at + below(chance, reach) }))
  return places.toSorted((a, b) => a.place - b.place).map(({ item }) => item)
}
