import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalise, normaliseForSearch, placeTones } from '../../src/vietnamese/normalise.ts'
import { wildText } from './wild.ts'

describe('normalise', () => {
  test.each([
    ['composes NFD', 'hộ khẩu'.normalize('NFD'), 'hộ khẩu'],
    ['joins a circumflex sent after its tone', 'hô\u0323 khâ\u0309u', 'hộ khẩu'],
    ['joins tone before circumflex', 'giê\u0301ng', 'giếng'],
    ['reorders tone and circumflex', 'gia\u0301\u0302y', 'giấy'],
    ['reorders tone and breve', 'ba\u0300\u0306ng', 'bằng'],
    ['joins tone and horn in any order', 'tho\u031b\u0300 tho\u0300\u031b', 'thờ thờ'],
    ['drops a mark sent twice', 'ca\u0301\u0301', 'cá'],
    ['turns a struck d into đ', 'd\u0335at D\u0336at', 'đat Đat'],
    ['turns eth into đ', 'ðất Ðất', 'đất Đất'],
    ['collapses spaces and newlines', '  xin\u00a0\u3000chào\r\n\n\tem ', 'xin chào em'],
    ['removes zero-width characters', 'khai\u200b si\u200dnh\ufeff\u00ad', 'khai sinh'],
    ['removes bidi controls', '\u202ekhai\u2066 sinh', 'khai sinh'],
    ['removes tag characters', 'hi\u{e0041}\u{e0042}\u{e007f}', 'hi'],
    ['removes control characters', 'a\u0000b\u0007c', 'abc'],
    ['removes lone surrogates', 'a\ud800b\udc00', 'ab'],
    ['narrows full-width letters', 'ＣＣＣＤ　１２３', 'CCCD 123'],
    ['reads styled letters', '\u{1d5f5}\u{1d5fc} so', 'ho so'],
    ['keeps m² and ½', '100 m² ½', '100 m² ½'],
    ['keeps emoji', 'cảm ơn 🙏', 'cảm ơn 🙏'],
    ['keeps letter case', 'UBND xã', 'UBND xã'],
  ])('%s', (_, text, expected) => {
    expect(normalise(text)).toBe(expected)
  })

  test('is the same again when normalised twice', () => {
    fc.assert(fc.property(wildText, (text) => normalise(normalise(text)) === normalise(text)))
  })

  test('is NFC, single-spaced and trimmed for any text', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        const result = normalise(text)
        expect(result).toBe(result.normalize('NFC').replace(/\s+/g, ' ').trim())
      }),
    )
  })
})

describe('placeTones', () => {
  test.each([
    ['hoà', 'hòa'],
    ['thuỷ', 'thủy'],
    ['khoẻ', 'khỏe'],
    ['HOÀ BÌNH', 'HÒA BÌNH'],
    ['Thuỷ Nguyên', 'Thủy Nguyên'],
    ['uỷ ban', 'ủy ban'],
    ['qúy', 'quý'],
    ['gìa', 'già'],
    ['hòan thành', 'hoàn thành'],
  ])('writes %s as %s', (text, expected) => {
    expect(placeTones(text)).toBe(expected)
  })

  test.each(
    'hòa thủy khỏe của quý quỹ quà già giữa gì giếng hoàn thuyền khoét ngoài khuỷu tuổi mía Huế'
      .split(' ')
      .concat(['đoàn', 'toán', 'loại', 'xoáy', 'nghĩa', 'thuở', 'được', 'người', 'tuyệt']),
  )('leaves %s', (word) => {
    expect(placeTones(word)).toBe(word)
  })

  test('leaves foreign words with accents', () => {
    expect(placeTones('café à la carte, naïve, São Paulo')).toBe(
      'café à la carte, naïve, São Paulo',
    )
  })

  test('is the same again when placed twice', () => {
    fc.assert(fc.property(wildText, (text) => placeTones(placeTones(text)) === placeTones(text)))
  })
})

describe('normaliseForSearch', () => {
  test.each([
    ['UỶ BAN Nhân dân', 'ủy ban nhân dân'],
    ['uỷ ban'.normalize('NFD'), 'ủy ban'],
    ['  Uy ban ', 'uy ban'],
  ])('reads %j as %j', (text, expected) => {
    expect(normaliseForSearch(text)).toBe(expected)
  })

  test('is the same again when done twice', () => {
    const twice = (text: string) => normaliseForSearch(normaliseForSearch(text))
    fc.assert(fc.property(wildText, (text) => twice(text) === normaliseForSearch(text)))
  })
})
