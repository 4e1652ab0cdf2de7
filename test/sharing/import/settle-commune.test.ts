import { describe, expect, it } from 'vitest'
import { noUnits } from '../../../src/knowledge/units/unit-list.ts'
import { createSettleCommune } from '../../../src/sharing/import/settle-commune.ts'
import { sampleUnits } from '../../support/units.ts'

const settle = createSettleCommune(sampleUnits())
const of = (commune: string, province = 'Hà Nội', district: string | null = null) =>
  settle({ commune, province, district })

describe('the commune of a list', () => {
  it.each([
    ['Xã Đan Phượng', 'Hà Nội'],
    ['xã Đan Phượng', 'Thành phố Hà Nội'],
    ['X. Đan Phượng', 'TP Hà Nội'],
    ['XA DAN PHUONG', 'ha noi'],
    ['Đan Phượng', 'Hà Nội'],
  ])('%s, %s is a commune of today', (commune, province) => {
    expect(of(commune, province)).toEqual({
      ...{ province: 'Hà Nội', commune: 'Xã Đan Phượng', communeCode: '09784' },
    })
  })

  it.each([
    ['Xã Tân Hội', 'Hà Nội', 'Xã Ô Diên'],
    ['Thị trấn Phùng', 'Hà Nội', 'Xã Đan Phượng'],
    ['Xã Văn Khê', 'Hà Nội', 'Xã Mê Linh'],
    ['Phường Đan Phượng', 'Hà Nội', 'Xã Đan Phượng'],
  ])('%s, %s has a new name: %s', (commune, province, to) => {
    expect(of(commune, province)).toMatchObject({
      ...{ province, commune: to, warning: { kind: 'renamed', from: commune, to } },
    })
  })

  it('of a province that was merged is found in the province of today', () => {
    expect(of('Xã Tân Thuận', 'Thái Bình')).toEqual({
      ...{ province: 'Hưng Yên', commune: 'Xã Tân Thuận', communeCode: '13246' },
    })
  })

  it('of a list with districts is the former one of its district', () => {
    expect(of('Xã Tân Lập', 'Phú Thọ', 'Huyện Sông Lô').commune).toBe('Xã Tam Sơn')
    expect(of('Xã Tân Lập', 'Phú Thọ', 'H. Thanh Sơn').commune).toBe('Xã Văn Miếu')
    expect(of('Phường 12', 'Hồ Chí Minh', 'Quận Gò Vấp').commune).toBe('Phường An Hội Tây')
  })

  it('that was split stays as written, with the communes it may be', () => {
    expect(of('Xã Đa Tốn')).toEqual({
      ...{ province: 'Hà Nội', commune: 'Xã Đa Tốn', communeCode: null },
      warning: { kind: 'split', from: 'Xã Đa Tốn', to: ['Xã Gia Lâm', 'Xã Bát Tràng'] },
    })
  })

  it('that is misspelt stays as written, with the nearest', () => {
    expect(of('Xã Đan Phựơn').warning).toEqual({
      ...{ kind: 'unknown', from: 'Xã Đan Phựơn', near: 'Xã Đan Phượng' },
    })
    expect(of('Xã Zzzz').warning).toEqual({ kind: 'unknown', from: 'Xã Zzzz', near: null })
  })

  it('stays as written when the list of units is not imported', () => {
    const plain = createSettleCommune(noUnits)
    expect(plain({ province: 'X', district: null, commune: 'Y' })).toEqual({
      ...{ province: 'X', commune: 'Y', communeCode: null },
    })
  })
})
