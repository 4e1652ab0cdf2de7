import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { syllables } from '../../src/vietnamese/syllables.ts'
import { wildText } from './wild.ts'

describe('syllables', () => {
  test.each([
    ['làm giấy khai sinh, cần gì?', ['làm', 'giấy', 'khai', 'sinh', 'cần', 'gì']],
    ['lam giay khai sinh', ['lam', 'giay', 'khai', 'sinh']],
    ['cccd/hộ chiếu', ['cccd', 'hộ', 'chiếu']],
    ['ý_hai', ['ý', 'hai']],
    ['thủ tục 1.001193.', ['thủ', 'tục', '1.001193']],
    ['h26-220518-0004', ['h26-220518-0004']],
    ['000.00.01.h26-220518-0004', ['000.00.01.h26-220518-0004']],
    ['phí 50.000, 1,5 triệu', ['phí', '50.000', '1,5', 'triệu']],
    ['hạng a1,a2', ['hạng', 'a1', 'a2']],
    ['covid-19', ['covid', '19']],
    ['1-2 ngày năm 2025-2026', ['1', '2', 'ngày', 'năm', '2025', '2026']],
    ['ngày 12-03-2026', ['ngày', '12-03-2026']],
    ['12/3/2026', ['12', '3', '2026']],
    ['xong.tiếp', ['xong', 'tiếp']],
    ['đắk-lắk', ['đắk', 'lắk']],
    ['🙏 … !!', []],
    ['', []],
  ])('cuts %j into %j', (text, expected) => {
    expect(syllables(text)).toEqual(expected)
  })

  test('never yields an empty piece, a space or a slash', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        for (const piece of syllables(text)) expect(piece).toMatch(/^[^\s/_]+$/)
      }),
    )
  })

  test('yields pieces in the order of the text', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        let from = 0
        for (const piece of syllables(text)) {
          const at = text.indexOf(piece, from)
          expect(at).toBeGreaterThanOrEqual(from)
          from = at + piece.length
        }
      }),
    )
  })
})
