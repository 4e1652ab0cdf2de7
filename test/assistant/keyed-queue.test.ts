import { describe, expect, it } from 'vitest'
import { createKeyedQueue } from '../../src/assistant/keyed-queue.ts'

describe('keyed queue', () => {
  it('runs the tasks of one key one after the other', async () => {
    const inOrder = createKeyedQueue()
    const seen: string[] = []
    const gate = Promise.withResolvers<void>()
    const slow = inOrder('k', async () => {
      await gate.promise
      seen.push('slow')
    })
    const quick = inOrder('k', async () => {
      seen.push('quick')
    })
    gate.resolve()
    await Promise.all([slow, quick])
    expect(seen).toEqual(['slow', 'quick'])
  })

  it('does not let one key wait for another', async () => {
    const inOrder = createKeyedQueue()
    const gate = Promise.withResolvers<void>()
    const waiting = inOrder('a', () => gate.promise)
    expect(await inOrder('b', async () => 'done')).toBe('done')
    gate.resolve()
    await waiting
  })

  it('goes on after a task that failed, and hands the failure to its own caller', async () => {
    const inOrder = createKeyedQueue()
    const failing = inOrder('k', () => Promise.reject(new Error('no')))
    const next = inOrder('k', async () => 'yes')
    await expect(failing).rejects.toThrow('no')
    expect(await next).toBe('yes')
  })
})
