/** Parked walkthroughs in memory; holds to the contract of the stores. */

import type { WalkEntry, WalkStore } from '../../src/stores/walk-store.ts'

export function createMemoryWalks(kept = new Map<string, WalkEntry>()): WalkStore {
  return {
    async put(entry, today) {
      for (const { code, lastDay } of [...kept.values()]) if (lastDay < today) kept.delete(code)
      if (kept.has(entry.code)) return false
      kept.set(entry.code, structuredClone(entry))
      return true
    },
    async find(code, today) {
      const entry = kept.get(code)
      return entry && entry.lastDay >= today ? structuredClone(entry.walk) : null
    },
  }
}
