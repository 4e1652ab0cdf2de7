/** Asks a platform for news again and again until stopped. */

import { setTimeout as pause } from 'node:timers/promises'
import { describeError, type Log } from '../assistant/log.ts'
import type { ChannelId } from './channel.ts'

export type Poller = {
  /** Resolves when the round under way has ended. */
  stop(): Promise<void>
}

export type Polling = {
  readonly channel: ChannelId
  /** Waits for news and takes them in; not confirmed to the platform before they are durable. */
  readonly round: (signal: AbortSignal) => Promise<void>
  /** Milliseconds to wait after `failures` in a row, or null when asking again is of no use. */
  readonly pauseAfter: (error: unknown, failures: number) => number | null
  readonly log: Log
}

/** Begins at once. What goes wrong is logged; other channels go on. */
export function startPolling(polling: Polling): Poller {
  const stopping = new AbortController()
  const ended = poll(polling, stopping.signal)
  return {
    async stop() {
      stopping.abort()
      await ended
    },
  }
}

async function poll(polling: Polling, signal: AbortSignal): Promise<void> {
  let failures = 0
  while (!signal.aborted) {
    try {
      await polling.round(signal)
      failures = 0
    } catch (error) {
      if (signal.aborted) return
      failures += 1
      const wait = tell(polling, error, failures)
      if (wait === null) return
      await pause(wait, undefined, { signal }).catch(() => {})
    }
  }
}

function tell({ channel, pauseAfter, log }: Polling, error: unknown, failures: number) {
  const wait = pauseAfter(error, failures)
  const fields = { channel, failures, ...describeError(error) }
  if (wait === null) log.error(fields, 'polling-ended')
  else log.warn({ ...fields, waitMs: wait }, 'polling-failed')
  return wait
}

/** 1, 2, 4 … 60 seconds. */
export function backoff(failures: number): number {
  return Math.min(60_000, 1000 * 2 ** Math.min(failures - 1, 6))
}
