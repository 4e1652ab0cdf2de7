import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createUnderstanding } from '../../src/understanding/understand.ts'
import { fold } from '../../src/vietnamese/fold.ts'
import { wildText } from '../vietnamese/wild.ts'
import { knowledge } from './known.ts'
import { topicsAfter, understand } from './understanding.ts'

const words = fc.constantFrom(
  ...['đăng ký', 'khai sinh', 'kết hôn', 'hộ khẩu', 'sổ đỏ', 'lệ phí', 'không phải', 'gia hạn'],
  ...['và', ',', '.', '\n', 'ở đâu', 'k', 'cccd', 'xin chao', 'hokhau', '1.001193', 'mất'],
)
const sentence = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(' '))
const anyText = fc.oneof(wildText, sentence)

describe('understand', () => {
  test('understands any text, and means something whole by it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { topics, several, substance, length } = understand(text)
        expect(topics.every(({ score }) => Number.isFinite(score) && score >= 0)).toBe(true)
        expect(several.length).not.toBe(1)
        expect(substance).toBeGreaterThanOrEqual(0)
        expect(substance).toBeLessThanOrEqual(1)
        expect(Number.isInteger(length)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('means the same by the same text, whatever was asked between', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const before = understand(text)
        understand(other)
        topicsAfter(other, text)
        expect(understand(text)).toEqual(before)
      }),
      { numRuns: 200 },
    )
  })

  test('means the same when compiled anew', () => {
    const anew = createUnderstanding(knowledge)
    for (const text of fc.sample(sentence, { numRuns: 50, seed: 3 })) {
      expect(anew.understand(text)).toEqual(understand(text))
    }
  })

  test.each([
    ['', 0, 0],
    ['?! …', 0, 0],
    ['đăng ký kết hôn', 1, 4],
    ['vậy lệ phí hết bao nhiêu', 0, 6],
    ['cho em hỏi lệ phí tách thửa', 2 / 7, 7],
  ])('of %j says what share speaks of a topic: %d', (text, substance, length) => {
    expect(understand(text)).toMatchObject({ substance, length })
  })

  test('finds the same first topic typed without marks, for nearly every title', () => {
    const titles = [...knowledge.procedures.values()].map(({ title }) => title)
    const first = (text: string) => understand(text).topics[0]?.id
    expect(titles.filter((title) => first(fold(title)) !== first(title))).toEqual([])
  })

  test('finds every procedure by its title and by its official name', () => {
    const missed = [...knowledge.procedures.values()].filter(
      ({ id, title, officialName }) =>
        understand(title).topics[0]?.id !== id ||
        !understand(officialName ?? title)
          .topics.slice(0, 3)
          .some((topic) => topic.id === id),
    )
    expect(missed.map(({ id }) => id)).toEqual([])
  })
})
