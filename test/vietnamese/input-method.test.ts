import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasMarks } from '../../src/vietnamese/fold.ts'
import { decodeTyping } from '../../src/vietnamese/input-method.ts'
import { PLAIN_SENTENCES } from './plain-sentences.data.ts'
import { wildText } from './wild.ts'

describe('decodeTyping', () => {
  test.each([
    ['ddawng kys tamj trus', 'đăng ký tạm trú', 'telex'],
    ['d9a8ng ky1 ta5m tru1', 'đăng ký tạm trú', 'vni'],
    ['đăng ký tạm trú', 'đăng ký tạm trú', 'plain'],
    ['toi muốn lafm hooj chieeus', 'toi muốn làm hộ chiếu', 'telex'],
    ['mở cửa hàng gas', 'mở cửa hàng gas', 'plain'],
    ['xã Axan, huyện Tây Giang', 'xã Axan, huyện Tây Giang', 'plain'],
    ['dang ky tam tru', 'dang ky tam tru', 'plain'],
  ])('reads %j as %j, %s', (text, decoded, method) => {
    expect(decodeTyping(text)).toEqual({ text: decoded, method })
  })

  test.each(PLAIN_SENTENCES)('leaves %j alone', (text) => {
    expect(decodeTyping(text)).toEqual({ text, method: 'plain' })
  })

  test('decodes a message at most once: what it decoded is plain', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        const once = decodeTyping(text)
        expect(once.method === 'plain' || hasMarks(once.text)).toBe(true)
        expect(decodeTyping(once.text)).toEqual({ text: once.text, method: 'plain' })
      }),
    )
  })
})
