/** How often what happened at the doors of the channels, since the process began. */

export type Tally = {
  add(name: string): void
  counts(): Readonly<Record<string, number>>
}

export function createTally(): Tally {
  const counts = new Map<string, number>()
  return {
    add: (name) => void counts.set(name, (counts.get(name) ?? 0) + 1),
    counts: () => Object.fromEntries(counts),
  }
}
