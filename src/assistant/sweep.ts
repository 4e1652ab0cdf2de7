/** Looks now and then for work nobody was told of: left by a process that was killed, or by a lost hint. */

import { describeError, type Log } from './log.ts'

export type SweepParts = {
  /** Names it in the log. */
  readonly name: string
  /** Keys with work that waits. */
  readonly find: () => Promise<readonly string[]>
  readonly wake: (key: string) => void
  readonly everyMs: number
  readonly log: Log
}

/** Sweeps now and every `everyMs`, without keeping the process alive; returns how to stop it. */
export function startSweep({ name, find, wake, everyMs, log }: SweepParts): () => void {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const sweep = async () => {
    try {
      for (const key of await find()) wake(key)
    } catch (error) {
      if (!stopped) log.error({ sweep: name, ...describeError(error) }, 'sweep-failed')
    }
    if (!stopped) timer = setTimeout(sweep, everyMs).unref()
  }
  void sweep()
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}
