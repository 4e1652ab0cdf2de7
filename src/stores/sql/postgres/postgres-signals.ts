/** Signals among all processes on a PostgreSQL, by NOTIFY. */

import { randomUUID } from 'node:crypto'
import { createMemorySignals } from '../../memory-signals.ts'
import type { Signals, Topic } from '../../signals.ts'

/** The channel of NOTIFY. */
export const signalChannel = 'hoi_mot_cua'

export type PostgresSignals = Signals & {
  /** Takes what arrived on the channel. */
  readonly heard: (payload: string) => void
}

/** A payload holds less than 8000 bytes. */
const keysAtOnce = 50

type Payload = { readonly from: string; readonly topic: Topic; readonly keys: readonly string[] }

/**
 * This process hears its own signals at once, the others as soon as PostgreSQL passes them on.
 * `notify` sends one payload; what becomes of it nobody waits for.
 */
export function createPostgresSignals(
  notify: (payload: string) => Promise<unknown>,
): PostgresSignals {
  const from = randomUUID()
  const here = createMemorySignals()
  const waiting = new Map<Topic, Set<string>>()
  const flush = () => {
    for (const [topic, keys] of waiting) {
      const all = [...keys]
      for (let at = 0; at < all.length; at += keysAtOnce) {
        const payload: Payload = { from, topic, keys: all.slice(at, at + keysAtOnce) }
        void notify(JSON.stringify(payload)).catch(() => {})
      }
    }
    waiting.clear()
  }
  return {
    listen: here.listen,
    send(topic, keys) {
      here.send(topic, keys)
      if (waiting.size === 0) setImmediate(flush)
      const own = waiting.get(topic) ?? new Set()
      waiting.set(topic, own)
      for (const key of keys) own.add(key)
    },
    heard(payload) {
      const { from: sender, topic, keys } = JSON.parse(payload) as Payload
      if (sender !== from) here.send(topic, keys)
    },
  }
}
