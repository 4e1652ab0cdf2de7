/** What every store of start codes holds to, whatever it is built on. */

import { describe, expect, it } from 'vitest'
import type { StartCodeStore } from '../../src/stores/start-code-store.ts'

const today = '2026-11-23'
const entry = { payload: 'khai-sinh_A2A2A6', candidate: '2A2A2A', today, lastDay: '2026-12-23' }

/** Runs the suite; `open` is called in each test and gives a store over fresh data. */
export function startCodeStoreContract(name: string, open: () => Promise<StartCodeStore>): void {
  describe(`store of start codes on ${name}`, () => {
    it('finds nothing under an unknown code', async () => {
      const store = await open()
      expect(await store.find('2A2A2A', today)).toBeNull()
    })

    it('gives the payload back, again and again, until the end of the last day', async () => {
      const store = await open()
      expect(await store.keep(entry)).toBe(entry.candidate)
      expect(await store.find(entry.candidate, today)).toBe(entry.payload)
      expect(await store.find(entry.candidate, entry.lastDay)).toBe(entry.payload)
      expect(await store.find(entry.candidate, '2026-12-24')).toBeNull()
    })

    it('keeps the code a payload has, and makes it last longer', async () => {
      const store = await open()
      await store.keep(entry)
      const later = { ...entry, candidate: '3C3C3C', lastDay: '2027-01-01' }
      expect(await store.keep(later)).toBe(entry.candidate)
      expect(await store.find(entry.candidate, '2027-01-01')).toBe(entry.payload)
      expect(await store.find('3C3C3C', today)).toBeNull()
    })

    it('gives no code away twice', async () => {
      const store = await open()
      await store.keep(entry)
      expect(await store.keep({ ...entry, payload: 'ket-hon' })).toBeNull()
      expect(await store.find(entry.candidate, today)).toBe(entry.payload)
    })

    it('gives the code of what is over away again', async () => {
      const store = await open()
      await store.keep(entry)
      const next = { ...entry, payload: 'ket-hon', today: '2026-12-24', lastDay: '2027-01-23' }
      expect(await store.keep(next)).toBe(entry.candidate)
      expect(await store.find(entry.candidate, '2026-12-24')).toBe('ket-hon')
    })

    it('gives two who ask at once for the same payload the same code', async () => {
      const store = await open()
      const candidates = ['2A2A2A', '3C3C3C', '4D4D4D']
      const codes = await Promise.all(
        candidates.map((candidate) => store.keep({ ...entry, candidate })),
      )
      expect(new Set(codes).size).toBe(1)
    })
  })
}
