/** Asks a platform for news again and again until stopped. */

import { setTimeout as pause } from 'node:timers/promises'
import { describeError, type Log } from '../assistant/log.ts'
import type { ChannelId } from './channel.ts'

export type Poller = {
  /** Resolves when the round under way has ended. */
  stop(): Promise<void>
}

/** Milliseconds to wait after `failures` in a row; or what a person has to do, asking again being of no use. */
export type Pause = number | { readonly advice: string }

export type Polling = {
  readonly channel: ChannelId
  /** Waits for news and takes them in; not confirmed to the platform before they are durable. */
  readonly round: (signal: AbortSignal) => Promise<void>
  readonly pauseAfter: (error: unknown, failures: number) => Pause
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
      const wait = polling.pauseAfter(error, failures)
      tell(polling, error, wait)
      if (typeof wait !== 'number') return
      await pause(wait, undefined, { signal }).catch(() => {})
    }
  }
}

function tell({ channel, log }: Polling, error: unknown, wait: Pause): void {
  const fields = { channel, ...describeError(error) }
  if (typeof wait === 'number') log.warn({ ...fields, waitMs: wait }, 'channel-failed')
  else log.error({ ...fields, advice: wait.advice }, 'channel-stopped')
}

/** 1, 2, 4 … 60 seconds. */
export function backoff(failures: number): number {
  return Math.min(60_000, 1000 * 2 ** Math.min(failures - 1, 6))
}

/** Does something once, trying again until it is done; like polling otherwise. */
export function startTask(polling: Polling): Poller {
  const stopping = new AbortController()
  const ended = poll(
    {
      ...polling,
      async round(signal) {
        await polling.round(signal)
        stopping.abort()
      },
    },
    stopping.signal,
  )
  return {
    async stop() {
      stopping.abort()
      await ended
    },
  }
}
