/** Counts what each key did within its window of time, in memory that has an end. */

export type Windows = {
  /**
   * Counts one more for `key` at `now` (milliseconds): 0 when it is among the points, else the
   * milliseconds until its window ends.
   */
  take(key: string, now: number): number
}

export type WindowsParts = {
  readonly points: number
  /** Length of a window, which begins with a key's first point, in milliseconds. */
  readonly ms: number
  /** Keys kept; of too many the one whose window began first is forgotten. */
  readonly most?: number
}

/** Whoever has more addresses than these is not stopped by counting addresses. */
const manyKeys = 100_000

/** Windows end in the order they began in, so the oldest are always the first of the map: no timer per key. */
export function createWindows({ points, ms, most = manyKeys }: WindowsParts): Windows {
  const windows = new Map<string, { readonly end: number; taken: number }>()
  const dropEnded = (now: number) => {
    for (const [key, { end }] of windows) {
      if (end > now && windows.size <= most) return
      windows.delete(key)
    }
  }
  return {
    take(key, now) {
      dropEnded(now)
      const window = windows.get(key)
      if (!window) {
        windows.set(key, { end: now + ms, taken: 1 })
        return 0
      }
      window.taken += 1
      return window.taken <= points ? 0 : window.end - now
    },
  }
}
