import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeAction } from '../../src/conversation/action.ts'
import { createSuggest } from '../../src/conversation/suggest.ts'
import { realKnowledge, realMind } from '../support/real-mind.ts'

const suggest = createSuggest(realKnowledge, realMind.explain)
const labels = (typed: string) => suggest(typed, 5).map(({ label }) => label)

it.each([
  ['khai si', 'Đăng ký khai sinh'],
  ['dang ky khai sinh', 'Đăng ký khai sinh'],
  ['ĐĂNG KÝ KHAI S', 'Đăng ký khai sinh'],
  ['đăng ký kết h', 'Đăng ký kết hôn'],
  ['dang ky thuong tr', 'Đăng ký thường trú (nhập hộ khẩu)'],
])('suggests for %j first %j', (typed, label) => {
  expect(labels(typed)[0]).toBe(label)
})

it.each(['', ' ', 'k', '…', '🎉'])('suggests nothing for %j', (typed) => {
  expect(labels(typed)).toEqual([])
})

it('suggests what is understood where no name begins so', () => {
  expect(labels('lam giay to cho be moi sinh').length).toBeGreaterThan(0)
})

it('gives at most as many as asked for, each once, and only choices that lead somewhere', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.nat(8), (typed, limit) => {
      const found = suggest(typed, limit)
      expect(found.length).toBeLessThanOrEqual(limit)
      expect(new Set(found.map(({ choice }) => choice)).size).toBe(found.length)
      for (const { choice } of found) expect(decodeAction(choice)).not.toBeNull()
    }),
    { numRuns: 60 },
  )
})
