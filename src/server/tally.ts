/** Answers too frequent for a line in the log each: added up by route and told once a minute. */

import type { Log } from '../assistant/log.ts'

export type Tally = {
  /** `route` is a pattern, never the address: that holds what visitors put in it. */
  add(route: string): void
}

export type TallyParts = {
  readonly log: Log
  /** Aborted when the process is about to stop: what is left is told then. */
  readonly stopping: AbortSignal
  /** Milliseconds between two lines; default a minute. */
  readonly everyMs?: number
}

/** A tally that writes `requests` lines, and none while nothing is asked. */
export function createTally({ log, stopping, everyMs = 60_000 }: TallyParts): Tally {
  const counts = new Map<string, number>()
  const tell = () => {
    for (const [route, count] of counts) log.info({ route, count }, 'requests')
    counts.clear()
  }
  stopping.addEventListener('abort', tell)
  return {
    add(route) {
      if (counts.size === 0) setTimeout(tell, everyMs).unref()
      counts.set(route, (counts.get(route) ?? 0) + 1)
    },
  }
}
