/** Works off what waits under many keys: a key by one process at a time, several keys at once. */

import type { Locks } from '../stores/locks.ts'
import { createAlarms } from './alarms.ts'
import { createBatch } from './batch.ts'
import { describeError, type Log } from './log.ts'

export type KeyedWorker = {
  /** Asks for work on `key` in `delayMs` (default at once); the earliest request counts. */
  wake(key: string, delayMs?: number): void
  /** Begins nothing more; resolves, when what runs is done, to the keys that were still asked for. */
  stop(): Promise<readonly string[]>
}

export type KeyedWorkerParts = {
  /** `inbox`: keeps its locks apart from those of other workers, and names it in the log. */
  readonly name: string
  /** Does one piece of work; resolves to the milliseconds until there is more, or null for nothing. */
  readonly work: (key: string) => Promise<number | null>
  readonly locks: Locks
  readonly log: Log
  /** Keys at once. */
  readonly limit: number
}

/** Milliseconds until a key that another process works on is tried again. */
const untilFree = 50

/** Milliseconds until locks that could not be reached are asked for again. */
const untilReached = 1000

/** A worker with nothing to do. */
export function createKeyedWorker({
  name,
  work,
  locks,
  log,
  limit,
}: KeyedWorkerParts): KeyedWorker {
  const ready = new Set<string>()
  const running = new Map<string, Promise<void>>()
  const again = new Map<string, number>()
  const failures = new Map<string, number>()
  const alarms = createAlarms((key) => start(key))
  const lockOf = (key: string) => `${name} ${key}`
  let stopped = false

  function wake(key: string, delayMs = 0): void {
    if (running.has(key)) again.set(key, Math.min(delayMs, again.get(key) ?? delayMs))
    else if (!ready.has(key)) alarms.set(key, stopped ? Number.POSITIVE_INFINITY : delayMs)
  }

  function start(key: string): void {
    ready.add(key)
    takeSoon.add(key)
  }

  const takeSoon = createBatch<string>(takeReady)
  const releaseSoon = createBatch<string>(release)

  /** Takes the locks of as many ready keys as there is room for. */
  async function takeReady(): Promise<void> {
    const room = limit - running.size
    if (stopped || room <= 0) return
    const keys: string[] = []
    for (const key of ready) {
      if (keys.push(key) === room) break
    }
    for (const key of keys) {
      ready.delete(key)
      running.set(key, Promise.resolve())
    }
    const ours = await takeLocks(keys)
    for (const key of keys) {
      if (ours?.has(lockOf(key))) running.set(key, run(key))
      else settle(key, ours ? untilFree : untilReached)
    }
  }

  /** Null when nobody can tell which are free. */
  async function takeLocks(keys: readonly string[]): Promise<ReadonlySet<string> | null> {
    try {
      return new Set(await locks.take(keys.map(lockOf)))
    } catch (error) {
      log.warn({ worker: name, ...describeError(error) }, 'locks-unreachable')
      return null
    }
  }

  async function run(key: string): Promise<void> {
    let delay: number | null = 0
    while (delay === 0 && !stopped) delay = await attempt(key)
    if (delay === 0) again.set(key, 0)
    await releaseSoon.add(key)
    settle(key, delay)
  }

  async function attempt(key: string): Promise<number | null> {
    try {
      const delay = await work(key)
      failures.delete(key)
      return delay
    } catch (error) {
      const failed = (failures.get(key) ?? 0) + 1
      failures.set(key, failed)
      log.error({ worker: name, failed, ...describeError(error) }, 'work-failed')
      return Math.min(longestPause, firstPause * 2 ** failed)
    }
  }

  /** The locks of a lost connection are gone already. */
  async function release(keys: readonly string[]): Promise<void> {
    await locks.release(keys.map(lockOf)).catch(() => {})
  }

  function settle(key: string, delay: number | null): void {
    running.delete(key)
    const asked = again.get(key)
    again.delete(key)
    const next = Math.min(asked ?? Number.POSITIVE_INFINITY, delay ?? Number.POSITIVE_INFINITY)
    if (Number.isFinite(next)) wake(key, next)
    if (ready.size > 0) void takeSoon.add('')
  }

  return {
    wake,
    async stop() {
      stopped = true
      const asked = [...alarms.clear(), ...ready]
      await Promise.all(running.values())
      while (running.size > 0) await new Promise(setImmediate)
      return [...new Set([...asked, ...alarms.clear()])]
    },
  }
}

/** Milliseconds between tries of work that fails. */
const firstPause = 250
const longestPause = 60_000
