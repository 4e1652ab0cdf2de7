/** Locks within one process: enough for a data folder, which belongs to one process. */

import type { Locks } from './locks.ts'

export function createMemoryLocks(): Locks {
  const held = new Set<string>()
  return {
    async take(keys) {
      const free = keys.filter((key) => !held.has(key))
      for (const key of free) held.add(key)
      return free
    },
    async release(keys) {
      for (const key of keys) held.delete(key)
    },
  }
}
