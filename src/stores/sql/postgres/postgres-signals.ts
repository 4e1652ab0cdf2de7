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
 * `notify` sends payloads; what is to be told meanwhile goes along with the next.
 */
export function createPostgresSignals(
  notify: (payloads: readonly string[]) => Promise<unknown>,
): PostgresSignals {
  const from = randomUUID()
  const here = createMemorySignals()
  const waiting = new Map<Topic, Set<string>>()
  let isSending = false
  const flush = async () => {
    while (waiting.size > 0) {
      const payloads = [...waiting].flatMap(([topic, keys]) =>
        payloadsOf({ from, topic }, [...keys]),
      )
      waiting.clear()
      await notify(payloads).catch(() => {})
    }
    isSending = false
  }
  return {
    listen: here.listen,
    send(topic, keys) {
      here.send(topic, keys)
      const own = waiting.get(topic) ?? new Set()
      waiting.set(topic, own)
      for (const key of keys) own.add(key)
      if (isSending || keys.length === 0) return
      isSending = true
      setImmediate(flush)
    },
    heard(payload) {
      const { from: sender, topic, keys } = JSON.parse(payload) as Payload
      if (sender !== from) here.send(topic, keys)
    },
  }
}

function payloadsOf(about: Omit<Payload, 'keys'>, keys: readonly string[]): readonly string[] {
  const payloads: string[] = []
  for (let at = 0; at < keys.length; at += keysAtOnce) {
    payloads.push(
      JSON.stringify({ ...about, keys: keys.slice(at, at + keysAtOnce) } satisfies Payload),
    )
  }
  return payloads
}
