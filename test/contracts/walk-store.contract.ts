/** What every walk store holds to, whatever it is built on. */

import { describe, expect, it, onTestFinished } from 'vitest'
import type { WalkStore } from '../../src/stores/walk-store.ts'

/** Opens a store over one fresh set of data; called again it opens the same data a second time. */
export type WalksOpener = () => Promise<{ readonly walks: WalkStore; close(): Promise<void> }>

const today = '2026-11-22'
const walk = { flow: 'khai-sinh', step: 3, ticked: ['giay-chung-sinh'], helping: false }
const entry = { code: 'H4K7M2T9', walk, lastDay: '2026-11-29' }

/** Runs the suite; `prepare` is called in each test and gives an opener of fresh data. */
export function walkStoreContract(name: string, prepare: () => WalksOpener): void {
  describe(`walk store on ${name}`, () => {
    it('finds nothing under an unknown code', async () => {
      const store = await openOne(prepare())
      expect(await store.find('A2A2A2A2', today)).toBeNull()
    })

    it('gives back what was put, also a second time', async () => {
      const store = await openOne(prepare())
      expect(await store.put(entry, today)).toBe(true)
      expect(await store.find(entry.code, today)).toEqual(walk)
      expect(await store.find(entry.code, today)).toEqual(walk)
    })

    it('keeps it until the end of its last day', async () => {
      const store = await openOne(prepare())
      await store.put(entry, today)
      expect(await store.find(entry.code, '2026-11-29')).toEqual(walk)
      expect(await store.find(entry.code, '2026-11-30')).toBeNull()
    })

    it('does not give one code away twice', async () => {
      const store = await openOne(prepare())
      await store.put(entry, today)
      expect(await store.put({ ...entry, walk: { flow: 'khac' } }, today)).toBe(false)
      expect(await store.find(entry.code, today)).toEqual(walk)
    })

    it('gives the code of what is over away again', async () => {
      const store = await openOne(prepare())
      await store.put(entry, today)
      const later = { ...entry, walk: { flow: 'khac' }, lastDay: '2026-12-07' }
      expect(await store.put(later, '2026-11-30')).toBe(true)
      expect(await store.find(entry.code, '2026-11-30')).toEqual({ flow: 'khac' })
    })

    it('shows at a second door what came in at the first', async () => {
      const open = prepare()
      const first = await openOne(open)
      const second = await openOne(open)
      await first.put(entry, today)
      expect(await second.find(entry.code, today)).toEqual(walk)
    })
  })
}

async function openOne(open: WalksOpener): Promise<WalkStore> {
  const { walks, close } = await open()
  onTestFinished(close)
  return walks
}
