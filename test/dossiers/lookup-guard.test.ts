import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Alarm, createLookupGuard } from '../../src/dossiers/lookup-guard.ts'
import { createMemoryLookups } from '../../src/stores/memory-lookups.ts'
import { codeOf } from './support.ts'

const limits = { perUser: 20, perAddress: 60, consecutive: 6, consecutivePerAddress: 10 }
const now = Date.parse('2026-11-22T03:00:00Z')
const numbered = (n: number, agency = 'H99.01') =>
  codeOf(`${agency}-261105-${String(n).padStart(4, '0')}`)

function guarded() {
  const alarms: Alarm[] = []
  const guard = createLookupGuard(limits, createMemoryLookups(), (alarm) => alarms.push(alarm))
  const ask = (n: number, asker = 'a', at = now, address?: string) =>
    guard.allows({ user: asker, ...(address ? { address } : {}) }, numbered(n), at)
  const askAll = (numbers: readonly number[]) => Promise.all(numbers.map((n) => ask(n)))
  return { guard, alarms, ask, askAll }
}

describe('who looks dossiers up', () => {
  it('may ask for their own again and again', async () => {
    const { askAll, alarms } = guarded()
    expect(await askAll(Array<number>(100).fill(7))).toEqual(Array(100).fill(true))
    expect(alarms).toEqual([])
  })

  it('may ask for twenty in ten minutes, then has to wait', async () => {
    const { ask, askAll, alarms } = guarded()
    const apart = (i: number) => i * 17
    const answers = await askAll(Array.from({ length: 22 }, (_, i) => apart(i)))
    expect(answers.indexOf(false)).toBe(20)
    expect(alarms).toEqual([{ kind: 'too-many', by: 'user', codes: 21 }])
    expect(await ask(5000, 'a', now + 600_001)).toBe(true)
    expect(await ask(apart(3), 'b')).toBe(true)
  })

  it.each([
    ['up', [1, 2, 3, 4, 5, 6]],
    ['down', [9, 8, 7, 6, 5, 4]],
    ['every other', [10, 12, 14, 16, 18, 20]],
    ['shuffled', [4, 1, 6, 2, 5, 3]],
    ['with others between', [1, 2, 900, 3, 4, 700, 5, 6]],
  ])('and walks the numbers %s is noticed once', async (_, numbers) => {
    const { ask, askAll, alarms } = guarded()
    const answers = await askAll(numbers)
    expect(answers.at(-1)).toBe(false)
    expect(answers.slice(0, -1).every(Boolean)).toBe(true)
    await ask(numbers[0] ?? 0)
    expect(alarms).toHaveLength(1)
    expect(alarms[0]?.kind).toBe('consecutive')
  })

  it('from one address under many names is counted together', async () => {
    const { ask, alarms } = guarded()
    for (let n = 1; n <= 10; n++) await ask(n, `user ${n}`, now, '203.0.113.7')
    expect(alarms).toEqual([{ kind: 'consecutive', by: 'address', codes: 10 }])
    expect(await ask(500, 'user 500', now, '203.0.113.8')).toBe(true)
  })

  it('with codes of several agencies or days is not walking', async () => {
    const { guard, alarms } = guarded()
    for (let n = 1; n <= 12; n++)
      await guard.allows({ user: 'a' }, numbered(n, `H${10 + n}.01`), now)
    expect(alarms).toEqual([])
  })

  it('never lets more than the limit through, in whatever order', async () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 9999 }), { maxLength: 60 })
    await fc.assert(
      fc.asyncProperty(numbers, async (asked) => {
        const answers = await guarded().askAll(asked)
        const allowed = new Set(asked.filter((_, index) => answers[index]))
        expect(allowed.size).toBeLessThanOrEqual(limits.perUser)
      }),
    )
  })
})
