import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createPairNumbers } from '../../src/retrieval/pair-numbers.ts'

/** Few numbers so that pairs come back, and the largest there are. */
const half = fc.oneof(fc.nat(60), fc.integer({ min: 0, max: 0xffff_ffff }))
const pairs = fc.array(fc.tuple(half, half), { maxLength: 6000, size: 'max' })

describe('pair numbers', () => {
  test('count from 0 in the order pairs first come, as a map of strings does', () => {
    fc.assert(
      fc.property(pairs, (given) => {
        const table = createPairNumbers()
        const known = new Map<string, number>()
        for (const pair of given) if (!known.has(`${pair}`)) known.set(`${pair}`, known.size)
        const expected = given.map((pair) => known.get(`${pair}`))
        expect(given.map(([left, right]) => table.add(left, right))).toEqual(expected)
        expect(given.map(([left, right]) => table.find(left, right))).toEqual(expected)
        expect(table.size).toBe(known.size)
      }),
      { numRuns: 20 },
    )
  })

  test('give their halves back by number, however many there are', () => {
    const table = createPairNumbers()
    for (let i = 0; i < 10_000; i++) table.add(i % 97, i)
    const { left, right } = table.halves()
    expect([left.length, right.length]).toEqual([10_000, 10_000])
    expect([left[9_999], right[9_999], table.find(9_999 % 97, 9_999)]).toEqual([8, 9_999, 9_999])
  })

  test.each([
    [1, 2],
    [0, 0xffff_ffff],
    [0xffff_ffff, 0],
  ])('know nothing of %i and %i turned about', (left, right) => {
    const table = createPairNumbers()
    table.add(left, right)
    expect(table.find(left, right)).toBe(0)
    expect(table.find(right, left)).toBe(-1)
  })
})
