/** What every store of tries holds to, whatever it is built on. */

import { describe, expect, it } from 'vitest'
import type { TryStore } from '../../src/stores/try-store.ts'

/** Runs the suite; `prepare` opens a fresh store, closed after the test. */
export function tryStoreContract(name: string, prepare: () => Promise<TryStore>): void {
  describe(`tries on ${name}`, () => {
    const given = { now: Date.parse('2026-11-22T03:00:00Z'), lockMs: 3_600_000 }

    it('counts each dossier for itself', async () => {
      const tries = await prepare()
      expect(await tries.count('a', given)).toBe(1)
      expect(await tries.count('a', given)).toBe(2)
      expect(await tries.count('b', given)).toBe(1)
    })

    it('starts again after the time of the first try, and not before', async () => {
      const tries = await prepare()
      await tries.count('a', given)
      expect(await tries.count('a', { ...given, now: given.now + 3_599_000 })).toBe(2)
      expect(await tries.count('a', { ...given, now: given.now + 3_600_000 })).toBe(1)
    })

    it('forgets when told to', async () => {
      const tries = await prepare()
      await tries.count('a', given)
      await tries.clear('a')
      expect(await tries.count('a', given)).toBe(1)
    })

    it('counts tries at the same moment apart', async () => {
      const tries = await prepare()
      const counts = await Promise.all(Array.from({ length: 8 }, () => tries.count('a', given)))
      expect(counts.toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    })
  })
}
