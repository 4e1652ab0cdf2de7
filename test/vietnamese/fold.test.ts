import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fold, hasMarks } from '../../src/vietnamese/fold.ts'
import { wildText } from './wild.ts'

describe('fold', () => {
  test.each([
    ['Đăng Ký', 'dang ky'],
    ['đăng ký'.normalize('NFD'), 'dang ky'],
    ['dang ky', 'dang ky'],
    ['ƯỚT ướt', 'uot uot'],
    ['quỹ nghĩa vụ', 'quy nghia vu'],
    ['Ðất (eth), Ɖất', 'dat (eth), dat'],
    ['', ''],
    ['50.000 đồng', '50.000 dong'],
  ])('folds %j to %j', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  test('is the same again when folded twice, for any text', () => {
    fc.assert(fc.property(wildText, (text) => fold(fold(text)) === fold(text)))
  })

  test('is the same again for every single character', () => {
    for (let code = 0; code <= 0x1ffff; code += 1) {
      const once = fold(String.fromCodePoint(code))
      if (fold(once) !== once) expect.unreachable(`U+${code.toString(16)}`)
    }
  })

  test('leaves no combining mark', () => {
    fc.assert(fc.property(wildText, (text) => !/\p{M}/u.test(fold(text).normalize('NFD'))))
  })
})

describe('hasMarks', () => {
  test.each([
    ['đ', true],
    ['thủ tục', true],
    ['thủ tục'.normalize('NFD'), true],
    ['hơn', true],
    ['ăn', true],
    ['cô', true],
    ['thu tuc 1.001193', false],
    ['ddawng kys', false],
    ['…“”–', false],
    ['', false],
  ])('says of %j: %j', (text, expected) => {
    expect(hasMarks(text)).toBe(expected)
  })
})
