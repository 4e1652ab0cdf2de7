import { describe, expect, it, onTestFinished } from 'vitest'
import { createKeyedWorker, type KeyedWorker } from '../../src/assistant/keyed-worker.ts'
import type { Locks } from '../../src/stores/locks.ts'
import { createMemoryLocks } from '../../src/stores/memory-locks.ts'
import { memoryLog } from '../support/memory-log.ts'

describe('a keyed worker', () => {
  it('works on what it is asked for, once', async () => {
    const { worker, done, until } = house(async () => null)
    worker.wake('a')
    worker.wake('a')
    worker.wake('b')
    await until(2)
    expect(done).toEqual(['a', 'b'])
  })

  it('never works twice on a key at the same time, and again when asked meanwhile', async () => {
    let inside = 0
    let most = 0
    const { worker, until } = house(async () => {
      most = Math.max(most, ++inside)
      await pause(5)
      inside -= 1
      return null
    })
    worker.wake('a')
    await until(1, 'begun')
    worker.wake('a')
    worker.wake('a')
    await until(2)
    expect(most).toBe(1)
  })

  it('works on at most so many keys at once, and on all in the end', async () => {
    let inside = 0
    let most = 0
    const { worker, until } = house(
      async () => {
        most = Math.max(most, ++inside)
        await pause(2)
        inside -= 1
        return null
      },
      { limit: 3 },
    )
    for (let n = 0; n < 20; n += 1) worker.wake(`k${n}`)
    await until(20)
    expect(most).toBe(3)
  })

  it('goes on while there is more, and comes back when told', async () => {
    const delays = [0, 0, 5, null]
    const { worker, until, done } = house(async () => delays.shift() ?? null)
    worker.wake('a')
    await until(4)
    expect(done).toHaveLength(4)
  })

  it('tries again what failed, and logs no word of the error', async () => {
    let failures = 1
    const { worker, until, log } = house(async () => {
      if (failures-- > 0) throw new Error('lời của người dân')
      return null
    })
    worker.wake('a')
    await until(2)
    expect(log.lines).toMatchObject([{ event: 'work-failed', worker: 'test', failed: 1 }])
    expect(JSON.stringify(log.lines)).not.toContain('người dân')
  })

  it('waits for a key that someone else works on', async () => {
    const locks = createMemoryLocks()
    await locks.take(['test a'])
    const { worker, until, done } = house(async () => null, { locks })
    worker.wake('a')
    worker.wake('b')
    await until(1)
    expect(done).toEqual(['b'])
    await locks.release(['test a'])
    await until(2)
    expect(done).toEqual(['b', 'a'])
  })

  it('goes on when the locks could not be reached for a while', async () => {
    const real = createMemoryLocks()
    let broken = 1
    const locks: Locks = {
      ...real,
      take: (keys) => (broken-- > 0 ? Promise.reject(new Error('gone')) : real.take(keys)),
    }
    const { worker, until } = house(async () => null, { locks })
    worker.wake('a')
    await until(1)
  })

  it('lets what runs finish when it is stopped, and tells what was left', async () => {
    const { worker, until, done } = house(async () => {
      await pause(20)
      return 0
    })
    worker.wake('a')
    worker.wake('later', 60_000)
    await until(1, 'begun')
    expect((await worker.stop()).toSorted()).toEqual(['a', 'later'])
    expect(done).toEqual(['a'])
  })
})

type Options = { readonly limit?: number; readonly locks?: Locks }

function house(work: () => Promise<number | null>, options: Options = {}) {
  const begun: string[] = []
  const done: string[] = []
  const log = memoryLog()
  const worker: KeyedWorker = createKeyedWorker({
    name: 'test',
    async work(key) {
      begun.push(key)
      try {
        return await work()
      } finally {
        done.push(key)
      }
    },
    locks: options.locks ?? createMemoryLocks(),
    log,
    limit: options.limit ?? 8,
  })
  onTestFinished(async () => void (await worker.stop()))
  const until = async (count: number, what: 'begun' | 'done' = 'done') => {
    while ((what === 'done' ? done : begun).length < count) await pause(1)
    await pause(1)
  }
  return { worker, done, until, log }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
