/** How the process ends: in good order on a signal, at once on what nobody caught. */

import { describeError, type Log } from './assistant/log.ts'

export type Stopping = {
  /** Aborted first, so that nobody begins anything new. */
  readonly abort: AbortController
  /** What to stop, one after the other. */
  readonly stops: readonly (() => void | Promise<void>)[]
  readonly log: Log
}

/** The first signal stops in good order, a second one at once. */
export function stopOnSignal(stopping: Stopping): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping.abort.signal.aborted) process.exit(1)
      void stop(stopping, signal)
    })
  }
}

async function stop({ abort, stops, log }: Stopping, signal: string): Promise<void> {
  log.info({ signal }, 'stopping')
  abort.abort()
  for (const one of stops) await one()
  log.info({}, 'stopped')
  process.exit(0)
}

/** What nobody caught: logged without its message, then the process ends and whoever watches it starts it anew. */
export function logSurprises(log: Log): void {
  process.on('uncaughtException', (error) => {
    log.error(describeError(error), 'uncaught')
    process.exit(1)
  })
}
