/** Seeded chance: the same seed always draws the same. */

/** 0 up to but not 1. */
export type Random = () => number

/** A generator of 32-bit state (mulberry32), good enough to draw samples with. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from 0 to before `end`. */
export function below(random: Random, end: number): number {
  return Math.floor(random() * end)
}

/** `count` of the list, each at most once, in the order of the list. */
export function sample<T>(random: Random, list: readonly T[], count: number): readonly T[] {
  const drawn = list.map((_, i) => ({ i, lot: random() })).sort((a, b) => a.lot - b.lot)
  const kept = new Set(drawn.slice(0, count).map(({ i }) => i))
  return list.filter((_, i) => kept.has(i))
}
