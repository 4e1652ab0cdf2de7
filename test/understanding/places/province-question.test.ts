import { describe, expect, it } from 'vitest'
import { createProvinceQuestions } from '../../../src/understanding/places/province-question.ts'
import { realKnowledge } from '../../support/real-mind.ts'
import { hasWhole, wholeUnits } from '../../support/units.ts'

const table = realKnowledge.provinces
const read = createProvinceQuestions(table)

describe('the table of provinces', () => {
  it('has every province of before once, and thirty-four of today', () => {
    const former = table.provinces.flatMap((one) => one.former)
    expect(table.provinces).toHaveLength(34)
    expect(former).toHaveLength(63)
    expect(new Set(former).size).toBe(63)
  })

  it('cites only sources it lists', () => {
    const ids = table.provinces.flatMap(({ source }) => source ?? table.source)
    for (const id of ids) expect(table.sources).toHaveProperty(id)
  })

  if (!hasWhole)
    console.warn('!! The list of units is not there: provinces are NOT compared with it.')
  it.skipIf(!hasWhole)('agrees with the list of units', () => {
    const { provinces } = wholeUnits()
    for (const { code, name, type, former } of table.provinces) {
      const one = provinces.find((other) => other.code === code)
      expect([name, type]).toEqual([one?.name, one?.type])
      expect([...former].sort()).toEqual([...(one?.former ?? [])].sort())
    }
  })
})

describe('a question about provinces', () => {
  it.each([
    ['Bến Tre giờ là tỉnh nào', 'Bến Tre', 'Vĩnh Long'],
    ['ben tre nay thuoc tinh nao', 'Bến Tre', 'Vĩnh Long'],
    ['tỉnh Hải Dương sáp nhập với đâu', 'Hải Dương', 'Hải Phòng'],
    ['Vũng Tàu giờ thuộc tỉnh nào', 'Bà Rịa - Vũng Tàu', 'Hồ Chí Minh'],
    ['Bình Dương còn không', 'Bình Dương', 'Hồ Chí Minh'],
    ['Thừa Thiên Huế giờ gọi là gì', 'Huế', 'Huế'],
    ['Kontum nhập vào đâu', 'Kon Tum', 'Quảng Ngãi'],
  ])('%s', (text, name, now) => {
    const asked = read(text)
    expect(asked).toMatchObject({ kind: 'named', named: [{ name, now: { name: now } }] })
  })

  it.each([
    'tôi quê Bến Tre muốn làm căn cước ở đâu',
    'Ba Tri Bến Tre giờ thuộc xã nào',
    'đăng ký kết hôn với người Huế cần giấy gì',
    'nhập hộ khẩu vào Đà Nẵng cần giấy tờ gì cho vợ chồng tôi và hai đứa con nhỏ',
    'cà mau',
    'có bao nhiêu tỉnh làm được',
  ])('is not: %s', (text) => {
    expect(read(text)).toBeNull()
  })
})
