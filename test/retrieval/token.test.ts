import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { agrees, tokenise, tokenOf } from '../../src/retrieval/token.ts'
import { wildText } from '../vietnamese/wild.ts'

describe('tokenise', () => {
  test.each([
    ['ký', 'kí', 'ki', true],
    ['KÝ', 'kí', 'ki', true],
    ['kí', 'kí', 'ki', true],
    ['ky', 'ki', 'ki', false],
    ['lý', 'lí', 'li', true],
    ['quý', 'quí', 'qui', true],
    ['qúy', 'quí', 'qui', true],
    ['quỹ', 'quĩ', 'qui', true],
    ['mỹ', 'mĩ', 'mi', true],
    ['tỷ', 'tỉ', 'ti', true],
    ['sỹ', 'sĩ', 'si', true],
    ['hy', 'hi', 'hi', false],
    ['ty', 'ti', 'ti', false],
    ['y', 'y', 'y', false],
    ['ý', 'ý', 'y', true],
    ['thủy', 'thủy', 'thuy', true],
    ['thuỷ', 'thủy', 'thuy', true],
    ['hay', 'hay', 'hay', false],
    ['máy', 'máy', 'may', true],
    ['yên', 'yên', 'yen', true],
    ['đỏ', 'đỏ', 'do', true],
    ['hoà', 'hòa', 'hoa', true],
    ['1.001193', '1.001193', '1.001193', false],
  ])('reads %j as %j, filed under %j', (typed, text, key, marked) => {
    expect(tokenise(typed)).toEqual([{ text, key, marked }])
  })

  test('reads composed and decomposed letters alike', () => {
    const text = 'Đăng ký giấy khai sinh ở Quỳnh Lưu'
    expect(tokenise(text.normalize('NFD'))).toEqual(tokenise(text))
  })

  test('yields the syllables in order, punctuation left out', () => {
    const keys = tokenise('Khai sinh, khai tử… ở đâu?').map(({ key }) => key)
    expect(keys).toEqual(['khai', 'sinh', 'khai', 'tu', 'o', 'dau'])
  })

  test('yields nothing for a text without words', () => {
    expect(tokenise(' … 🙏 !!')).toEqual([])
  })

  test('keeps keys without marks and without spaces, for any text', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        for (const { key } of tokenise(text)) expect(key).toMatch(/^(?:(?!\p{M})[^\sđ])+$/u)
      }),
    )
  })
})

describe('agrees', () => {
  test.each([
    ['tử', 'tử', true, 'the same'],
    ['tu', 'tử', true, 'no marks typed'],
    ['ky', 'kí', true, 'no marks typed, other spelling'],
    ['ký', 'kí', true, 'other spelling'],
    ['tự', 'tử', false, 'another tone'],
    ['tư', 'tử', false, 'the tone left out'],
    ['tử', 'tu', false, 'marks typed where none are known'],
    ['đo', 'đỏ', false, 'only one of two marks typed'],
    ['to', 'tu', false, 'another letter'],
    ['', 'tu', false, 'nothing typed'],
  ])('of typed %j and known %j says %j: %s', (typed, known, expected) => {
    expect(agrees(tokenOf(typed), tokenOf(known))).toBe(expected)
  })
})
