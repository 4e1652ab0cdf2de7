import { describe, expect, it } from 'vitest'
import { isAddress } from '../../../src/knowledge/units/seats.ts'

describe('an announced seat', () => {
  it.each([
    'Số 2, phố Trúc Bạch, phường Ba Đình',
    '137 đường 27/4',
    'Thôn An Lại, xã Lộc An',
    'Tổ dân phố 5, xã Sông Mã, tỉnh Sơn La',
    'Ấp 2, xã Tân An.',
    'Quốc lộ 14, ấp 3, xã Đồng Tâm.',
  ])('is an address: %s', (text) => {
    expect(isAddress(text)).toBe(true)
  })

  it.each([
    'đang cập nhật',
    'UBND phường 1',
    'UBND huyện Chư Păh',
    'Trụ sở Đảng ủy, HĐND, UBND xã Canh Nậu (cũ)',
    'Trụ sở xã Tiến Thắng hiện nay',
    'Xã Sơn Thủy',
    '137 đường 27/4, tỉnh Bà Rịa-Vũng Tàu cũ',
    '12 Hùng Vương, thị trấn Diên Khánh',
  ])('is none: %s', (text) => {
    expect(isAddress(text)).toBe(false)
  })
})
