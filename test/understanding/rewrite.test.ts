import { describe, expect, test } from 'vitest'
import { spelledOut } from '../../src/knowledge/synonyms.ts'
import { readTogether } from '../../src/understanding/read-message.ts'
import { createSynonyms, rewrite } from '../../src/understanding/rewrite.ts'
import { knowledge } from './known.ts'
import { readingOf, textOf } from './readings.ts'

const synonyms = createSynonyms(
  spelledOut({
    classes: { người: ['mẹ', 'ông nội'], mới: ['mới', 'vừa'], vật: ['thẻ', 'bao lâu'] },
    entries: [
      { say: 'sổ đỏ', means: 'giấy chứng nhận', only: false },
      { say: 'sang tên sổ đỏ', means: 'đăng ký biến động', only: false },
      { say: 'giấy không tiền án', means: 'lý lịch', only: false },
      { say: '{người} {mới?} mất', means: 'người thân qua đời', notBefore: 'vật', only: false },
    ],
  }),
)

function rewritten(text: string): string | null {
  const reading = rewrite(readingOf(text), synonyms)
  return reading && textOf(reading)
}

describe('rewrite', () => {
  test.each([
    ['làm sổ đỏ mới', 'làm giấy chứng nhận mới'],
    ['lam so do', 'lam giấy chứng nhận'],
    ['sang tên sổ đỏ', 'đăng kí biến động'],
    ['sổ đỏ này sổ đỏ kia', 'giấy chứng nhận này giấy chứng nhận kia'],
    ['xin giấy không tiền án', 'xin lí lịch'],
    ['mẹ mất ở quê', 'người thân qua đời ở quê'],
    ['ong noi vua mat', 'người thân qua đời'],
    ['mẹ mất thẻ', null],
    ['làm cho mẹ mất bao lâu', null],
    ['bà mất', null],
    ['sổ đo', null],
    ['sổ hồng', null],
    ['', null],
  ])('turns %j into %j', (typed, meant) => {
    expect(rewritten(typed)).toBe(meant)
  })

  test.each([
    ['before what is replaced', 'vâng, sổ đỏ', [0, 1]],
    ['after a phrase that grew', 'sổ đỏ, không, sổ đỏ, hết', [0, 3, 4, 7]],
    ['after a phrase that shrank', 'giấy không tiền án, hết', [0, 2]],
    ['within a phrase, at its beginning', 'vâng, sổ, đỏ', [0, 1]],
  ])('keeps the start of a clause %s', (_, text, starts) => {
    expect([...(rewrite(readingOf(text), synonyms)?.clauseStarts ?? [])]).toEqual(starts)
  })

  test('keeps where own words begin after earlier ones', () => {
    const together = readTogether(readingOf('nộp sổ đỏ'), readingOf('gia hạn'))
    expect(rewrite(together, synonyms)?.ownFrom).toBe(4)
  })

  const real = createSynonyms(knowledge.lexicon.synonyms)
  test.each([
    ['làm giấy độc thân', 'làm giấy xác nhận tình trạng hôn nhân'],
    ['cắt khẩu', 'xóa đăng kí thường trú'],
    ['mat bang lai', 'cấp lại giấy phép lái xe'],
    ['đăng ký kết hôn', null],
  ])('knows the everyday words of %j', (typed, meant) => {
    const reading = rewrite(readingOf(typed), real)
    expect(reading && textOf(reading)).toBe(meant)
  })
})
