/** Signals within one process; also the part of those between processes that stays at home. */

import type { Signals, Topic } from './signals.ts'

export function createMemorySignals(): Signals {
  const listeners = new Map<Topic, Set<(key: string) => void>>()
  return {
    send(topic, keys) {
      for (const heard of listeners.get(topic) ?? []) for (const key of keys) heard(key)
    },
    listen(topic, heard) {
      const own = listeners.get(topic) ?? new Set()
      listeners.set(topic, own.add(heard))
      return () => void own.delete(heard)
    },
  }
}
