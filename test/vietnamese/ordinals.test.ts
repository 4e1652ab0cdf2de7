import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leadingOrdinal, parseOrdinal } from '../../src/vietnamese/ordinals.ts'
import { wildText } from './wild.ts'

describe('parseOrdinal', () => {
  test.each([
    ['2', 2],
    ['(2)', 2],
    ['2.', 2],
    ['2️⃣', 2],
    ['so 2', 2],
    ['số 2', 2],
    ['so2', 2],
    ['số một', 1],
    ['thứ nhất', 1],
    ['thứ nhì', 2],
    ['thứ tư', 4],
    ['cái thứ hai', 2],
    ['cái thứ hai'.normalize('NFD'), 2],
    ['cai thu hai', 2],
    ['Cái thứ 3 nhé', 3],
    ['cái đầu tiên', 1],
    ['cai dau tien', 1],
    ['đầu', 1],
    ['cái cuối', 4],
    ['cuoi cung', 4],
    ['ý 2', 2],
    ['câu 1', 1],
    ['lựa chọn 3', 3],
    ['thủ tục 2', 2],
    ['1 nhé', 1],
    ['1 nhé em', 1],
    ['2 ạ', 2],
    ['dạ số 2 ạ', 2],
    ['em chọn số 2 ạ', 2],
    ['cho em cái thứ 3', 3],
    ['tôi muốn hỏi cái số 4', 4],
    ['cái thứ ba, loại mới nhé', 3],
    ['2, bản sao', 2],
  ])('%j means choice %j of 4', (text, expected) => {
    expect(parseOrdinal(text, 4)).toBe(expected)
  })

  test.each([
    'con 14 tuổi thì sao',
    'con 2',
    '2 em',
    '2 ngày',
    '2 vợ chồng',
    'số 2 trần hưng đạo',
    'cả hai',
    '1, 2',
    'cái 1 và cái 2',
    'thứ hai, tôi mới rảnh đi nộp',
    'thứ hai tuần sau',
    'đầu tháng',
    'ba',
    'bà',
    'nam',
    'không',
    '0',
    '5',
    '1.001193',
    'làm khai sinh cho bé thứ hai',
    'cái này cần giấy tờ gì, nộp trong mấy ngày, có phải đi lại lần nữa không',
    '',
  ])('%j is no choice', (text) => {
    expect(parseOrdinal(text, 4)).toBeNull()
  })

  test.each([
    ['cái trên', 2, 1],
    ['cái dưới', 2, 2],
    ['cái giữa', 3, 2],
    ['cái trên', 4, null],
    ['cuối', 0, null],
  ])('%j of %i means %j', (text, count, expected) => {
    expect(parseOrdinal(text, count)).toBe(expected)
  })

  test('never throws and stays within the choices', () => {
    fc.assert(
      fc.property(wildText, fc.nat({ max: 9 }), (text, count) => {
        const index = parseOrdinal(text, count)
        expect(index === null || (index >= 1 && index <= count)).toBe(true)
      }),
    )
  })
})

describe('leadingOrdinal', () => {
  test.each([
    ['cái thứ hai thì cần giấy gì', 2],
    ['thế còn cái đầu tiên nộp ở đâu', 1],
    ['cai cuoi phi bao nhieu', 4],
    ['thủ tục thứ 3 mất mấy ngày', 3],
  ])('%j begins with choice %i', (text, number) => {
    expect(leadingOrdinal(text, 4)).toBe(number)
  })

  test.each(['con thứ hai thì cần giấy gì', 'hai vợ chồng nộp ở đâu', 'cái thứ chín ở đâu', ''])(
    '%j begins with none of four',
    (text) => {
      expect(leadingOrdinal(text, 4)).toBeNull()
    },
  )

  test('takes any text', () => {
    fc.assert(
      fc.property(wildText, fc.integer({ min: 1, max: 9 }), (text, count) => {
        const number = leadingOrdinal(text, count)
        return number === null || (number >= 1 && number <= count)
      }),
    )
  })
})
