/** What locks and signals hold to, within one process and between several. */

import { describe, expect, it, onTestFinished } from 'vitest'
import type { Stores } from '../../src/stores/stores.ts'
import type { StoresOpener } from './queues.contract.ts'

/** Runs the suite; `prepare` is called in each test and gives an opener of fresh data. */
export function locksContract(name: string, prepare: () => StoresOpener): void {
  describe(`locks on ${name}`, () => {
    it('are held by one at a time', async () => {
      const { locks } = await opened(prepare())
      expect(await locks.take(['a', 'b'])).toEqual(['a', 'b'])
      expect(await locks.take(['b', 'c'])).toEqual(['c'])
      await locks.release(['b'])
      expect(await locks.take(['a', 'b', 'c'])).toEqual(['b'])
    })

    it('of nothing are nothing', async () => {
      const { locks } = await opened(prepare())
      expect(await locks.take([])).toEqual([])
      await locks.release(['never held'])
    })

    it('go to one of many who ask at once', async () => {
      const { locks } = await opened(prepare())
      const asked = await Promise.all(Array.from({ length: 20 }, () => locks.take(['a'])))
      expect(asked.flat()).toEqual(['a'])
    })
  })

  describe(`signals on ${name}`, () => {
    it('are heard by whoever listens to the topic, until they stop', async () => {
      const { signals } = await opened(prepare())
      const heard: string[] = []
      const stop = signals.listen('turn', (key) => heard.push(key))
      signals.send('turn', ['a', 'b'])
      signals.send('inbox', ['c'])
      expect(heard).toEqual(['a', 'b'])
      stop()
      signals.send('turn', ['d'])
      expect(heard).toEqual(['a', 'b'])
    })
  })
}

/** What holds only where several processes share the data. */
export function sharedLocksContract(name: string, prepare: () => StoresOpener): void {
  describe(`locks between processes on ${name}`, () => {
    it('are held by one process at a time', async () => {
      const open = prepare()
      const [one, two] = [await opened(open), await opened(open)]
      expect(await one.locks.take(['a', 'b'])).toEqual(['a', 'b'])
      expect(await two.locks.take(['a', 'c'])).toEqual(['c'])
      await one.locks.release(['a'])
      expect(await two.locks.take(['a', 'b'])).toEqual(['a'])
    })

    it('are free when their holder is no more', async () => {
      const open = prepare()
      const one = await open()
      const two = await opened(open)
      await one.locks.take(['a'])
      await one.close()
      await expect.poll(() => two.locks.take(['a'])).toEqual(['a'])
    })

    it('signals reach the other process, once', async () => {
      const open = prepare()
      const [one, two] = [await opened(open), await opened(open)]
      const heard: string[] = []
      two.signals.listen('turn', (key) => heard.push(key))
      const keys = Array.from({ length: 120 }, (_, n) => `telegram:${n}`)
      one.signals.send('turn', keys)
      await expect.poll(() => heard.length).toBe(120)
      expect(heard).toEqual(keys)
    })
  })
}

async function opened(open: StoresOpener): Promise<Stores> {
  const stores = await open()
  onTestFinished(() => stores.close())
  return stores
}
