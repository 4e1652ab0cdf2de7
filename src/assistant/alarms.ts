/** One alarm for each key; of several set for a key, the earliest rings. */

export type Alarms = {
  /** `Infinity` keeps the key without ever ringing. */
  set(key: string, delayMs: number): void
  /** Stops all; returns the keys that would have rung. */
  clear(): readonly string[]
}

type Alarm = { readonly at: number; readonly timer: NodeJS.Timeout | undefined }

/** Longest delay a timer of Node takes, in milliseconds. */
const longestDelay = 2 ** 31 - 1

export function createAlarms(ring: (key: string) => void): Alarms {
  const alarms = new Map<string, Alarm>()
  return {
    set(key, delayMs) {
      const at = performance.now() + delayMs
      const known = alarms.get(key)
      if (known && known.at <= at) return
      clearTimeout(known?.timer)
      alarms.set(key, {
        at,
        timer: Number.isFinite(at) ? setTimeout(go, clamp(delayMs)) : undefined,
      })
      function go() {
        alarms.delete(key)
        ring(key)
      }
    },
    clear() {
      const keys = [...alarms.keys()]
      for (const { timer } of alarms.values()) clearTimeout(timer)
      alarms.clear()
      return keys
    },
  }
}

function clamp(delayMs: number): number {
  return Math.min(Math.max(0, delayMs), longestDelay)
}
