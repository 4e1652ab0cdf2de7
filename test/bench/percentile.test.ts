import fc from 'fast-check'
import { expect, it } from 'vitest'
import { percentile } from '../../bench/retrieval/measure/percentile.ts'

it.each([
  [[5], 0.5, 5],
  [[4, 1, 3, 2], 0.5, 2],
  [[3, 1, 2], 0.5, 2],
  [[1, 2, 3, 4], 1, 4],
  [[1, 2, 3, 4], 0, 1],
  [Array.from({ length: 200 }, (_, i) => 200 - i), 0.99, 198],
  [[], 0.5, 0],
])('of %j at %d is the nearest rank %d', (values, share, expected) => {
  expect(percentile(values, share)).toBe(expected)
})

it('is a value that was measured, and so many do not exceed it', () => {
  const values = fc.array(fc.double({ noNaN: true }), { minLength: 1 })
  fc.assert(
    fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (measured, share) => {
      const found = percentile(measured, share)
      expect(measured).toContain(found)
      const within = measured.filter((value) => value <= found).length
      expect(within).toBeGreaterThanOrEqual(share * measured.length)
    }),
  )
})
