/** What every store of look-ups holds to, whatever it is built on. */

import { describe, expect, it } from 'vitest'
import { type LookupStore, mostAsked } from '../../src/stores/lookup-store.ts'

/** Runs the suite; `prepare` opens a fresh store, closed after the test. */
export function lookupStoreContract(name: string, prepare: () => Promise<LookupStore>): void {
  describe(`look-ups on ${name}`, () => {
    const given = { now: Date.parse('2026-11-22T03:00:00Z'), windowMs: 600_000 }
    const later = (ms: number) => ({ ...given, now: given.now + ms })
    const numbered = (seq: string, family = 'H99.01-2026-11-05') => ({ family, seq })

    it('tells each key what it asked for, this one last and each once', async () => {
      const store = await prepare()
      await store.ask(['a', 'b'], numbered('0001'), given)
      await store.ask(['a'], numbered('0002'), later(1))
      const [a = []] = await store.ask(['a'], numbered('0001'), later(2))
      expect(a.map(({ seq }) => seq)).toEqual(['0002', '0001'])
      const [b = []] = await store.ask(['b'], numbered('0003'), later(3))
      expect(b.map(({ seq }) => seq)).toEqual(['0001', '0003'])
    })

    it('tells agencies and days apart, by whatever name', async () => {
      const store = await prepare()
      await store.ask(['a'], numbered('0001', 'H99.02-2026-11-05'), given)
      const [asked = []] = await store.ask(['a'], numbered('0001'), given)
      expect(asked).toHaveLength(2)
      expect(new Set(asked.map(({ family }) => family)).size).toBe(2)
    })

    it('forgets after the window, and not before', async () => {
      const store = await prepare()
      await store.ask(['a'], numbered('0001'), given)
      const [before = []] = await store.ask(['a'], numbered('0002'), later(599_999))
      expect(before).toHaveLength(2)
      const [after = []] = await store.ask(['a'], numbered('0003'), later(600_000))
      expect(after.map(({ seq }) => seq)).toEqual(['0002', '0003'])
    })

    it('lets nobody be missed who asks at the same moment', async () => {
      const store = await prepare()
      const all = await Promise.all(
        Array.from({ length: 12 }, (_, i) => store.ask(['a'], numbered(`${1000 + i}`), given)),
      )
      expect(Math.max(...all.map(([asked = []]) => asked.length))).toBe(12)
      const few = all.filter(([asked = []]) => asked.length <= 5)
      expect(few.length).toBeLessThanOrEqual(5)
    })

    it('tells no more than the newest', async () => {
      const store = await prepare()
      for (let i = 0; i < mostAsked; i++) await store.ask(['a'], numbered(`${1000 + i}`), later(i))
      const [asked = []] = await store.ask(['a'], numbered('9999'), later(mostAsked))
      expect(asked).toHaveLength(mostAsked)
      expect(asked.at(0)?.seq).toBe('1001')
      expect(asked.at(-1)?.seq).toBe('9999')
    })
  })
}
