import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeTones } from '../../src/vietnamese/normalise.ts'
import { decodeVni, decodeVniMessage, looksLikeVni } from '../../src/vietnamese/vni.ts'
import { PLAIN_SENTENCES } from './plain-sentences.data.ts'
import { typeVni } from './typist.ts'
import { wildText } from './wild.ts'

describe('decodeVni', () => {
  test.each([
    ['d9a8ng ky1 khai sinh', 'đăng ký khai sinh'],
    ['dang89 ky1', 'đăng ký'],
    ['thu3 tu5c', 'thủ tục'],
    ['ngu7o72i nguoi72 nguo72i', 'người người người'],
    ['d9a6t1 D9a61T', 'đất Đất'],
    ['ho65 kha63u', 'hộ khẩu'],
    ['d9c', 'đc'],
    ['quye6n2 quy1', 'quyền quý'],
    ['so73 thuo73', 'sở thuở'],
    ['cap 2 mau 01 hang a1 0987650000', 'cap 2 mau 01 hang a1 0987650000'],
    ['lop12 ip15 ct01 h26 covid19 iso9001', 'lop12 ip15 ct01 h26 covid19 iso9001'],
    ['co6ng ty ma4 so61 12/3/2026', 'công ty mã số 12/3/2026'],
  ])('decodes %j to %j', (text, expected) => {
    expect(decodeVni(text)).toBe(expected)
  })

  test('gives back any sentence of accented syllables', () => {
    const words = 'đăng ký tạm trú người được giấy khuỷu hoặc thuở cứu bưởi quốc giữa nghĩa xuất'
    const sentence = fc
      .array(fc.constantFrom(...words.split(' ')), { minLength: 1 })
      .map((list) => placeTones(list.join(' ')))
    fc.assert(fc.property(sentence, (text) => decodeVni(typeVni(text)) === text))
  })

  test('never throws', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        decodeVni(text)
        decodeVniMessage(text)
      }),
    )
  })
})

describe('looksLikeVni', () => {
  test.each([
    'd9a8ng ky1 khai sinh',
    'thu3 tu5c',
    'xin ca61p la5i gia61y to72',
    'ma61t ca8n cu7o71c pha3i la2m sao',
    'dang89 ky1 ket61 hon6',
    'tien2 phi1 bao nhieu6',
    'con 14 tuoi63 lam2 the3 o73 dau96',
    'XIN GIA61Y XA1C NHA65N',
  ])('recognises %j', (text) => {
    expect(looksLikeVni(text)).toBe(true)
  })

  test.each([...PLAIN_SENTENCES, 'lop1 lop2 lop3', 'quan1 quan2', 'đăng ky1', 'nha3 tang2'])(
    'lets %j pass as plain',
    (text) => {
      expect(looksLikeVni(text)).toBe(false)
      expect(decodeVniMessage(text)).toBe(text)
    },
  )
})
