import { describe, expect, it } from 'vitest'
import {
  cleanAgency,
  cleanAgencyAnywhere,
  cleanLevels,
  cleanPlace,
  levelsOfAgency,
} from '../../../src/knowledge/national/agencies.ts'

describe('an agency', () => {
  it.each([
    ['Ủy ban Nhân dân xã, phường, thị trấn.', 'Ủy ban nhân dân cấp xã'],
    ['Uỷ ban Nhân dân cấp xã, phường, thị trấn', 'Ủy ban nhân dân cấp xã'],
    ['UBND phường xã', 'Ủy ban nhân dân cấp xã'],
    ['Công an cấp Xã', 'Công an cấp xã'],
    ['Ủy ban nhân dân cấp xã; Ủy ban nhân dân cấp xã', 'Ủy ban nhân dân cấp xã'],
    ['Thuế tỉnh, thành phố\nThuế cơ sở', 'Thuế tỉnh, thành phố, Thuế cơ sở'],
    [
      'Cục Thuế - Bộ tài chính, Thuế tỉnh, thành phố',
      'Cục Thuế - Bộ Tài chính, Thuế tỉnh, thành phố',
    ],
    [
      'Cục Chăn nuôi và Thú y - Bộ NN và MT',
      'Cục Chăn nuôi và Thú y - Bộ Nông nghiệp và Môi trường',
    ],
    ['Tòa án nhân dân\nTòa án nhân dân_old', 'Tòa án nhân dân'],
  ])('is told by its name of today: %j', (text, agency) => {
    expect(cleanAgency(text)).toBe(agency)
  })

  it.each([
    [
      'Bảo hiểm xã hội cấp Tỉnh, Bảo hiểm xã hội cấp huyện',
      'Bảo hiểm xã hội cấp tỉnh, Bảo hiểm xã hội cơ sở',
    ],
    ['Công an cấp Tỉnh, Công an huyện', 'Công an cấp tỉnh'],
    [
      'Ủy ban nhân dân cấp xã \nỦy ban nhân dân cấp Huyện \nCơ quan có thẩm quyền: Ủy ban nhân dân cấp Huyện',
      'Ủy ban nhân dân cấp xã',
    ],
    ['Ủy ban nhân dân cấp Huyện', null],
    ['UBND quận, huyện', null],
    ['UBND quận huyện', null],
    ['Công an huyện', null],
    ['Chỉ huy trưởng Ban chỉ huy quân sự huyện', null],
    [undefined, null],
  ])('of a district is replaced or hidden: %j', (text, agency) => {
    expect(cleanAgency(text)).toBe(agency)
  })

  it.each([
    ['Sở Nông nghiệp và Môi trường Thành phố Hà Nội', 'Sở Nông nghiệp và Môi trường'],
    ['Sở Xây dựng - tỉnh Thái Nguyên', 'Sở Xây dựng'],
    ['Sở Tài chính các tỉnh, thành phố', 'Sở Tài chính các tỉnh, thành phố'],
    ['Sở Văn hóa, Thể thao và Du lịch; Sở Du lịch', 'Sở Văn hóa, Thể thao và Du lịch, Sở Du lịch'],
    ['Sở Y tế TP. Hồ Chí Minh, Sở Y tế tỉnh Lào Cai', 'Sở Y tế'],
  ])('of one province stands for that of every province: %s', (text, agency) => {
    expect(cleanAgencyAnywhere(text)).toBe(agency)
  })

  it('keeps its province where the procedure is that of a province', () => {
    expect(cleanAgency('Sở Xây dựng - Tỉnh Vĩnh Long')).toBe('Sở Xây dựng - Tỉnh Vĩnh Long')
  })

  it('list that goes on and on is cut', () => {
    const branches = Array.from({ length: 30 }, (_, i) => `Chi nhánh số ${i}`).join(', ')
    const agency = cleanAgency(branches) ?? ''
    expect(agency.length).toBeLessThanOrEqual(221)
    expect(agency.endsWith('…')).toBe(true)
  })
})

describe('a place to hand in', () => {
  it.each([
    ['Công an cấp xã', 'Công an cấp xã'],
    ['Bộ phận Một cửa NHNN Khu vực', 'Bộ phận Một cửa Ngân hàng Nhà nước Khu vực'],
    ['Trực tiếp tại trụ sở Công an tỉnh', null],
    ['Số 28A, Điện Biên Phủ, Ba Đình, Hà Nội', null],
    ['44-46 Trần Phú, Ba Đình, Hà Nội', null],
    ['Cơ quan Công an cấp huyện nơi thường trú', null],
    ['https://www.xuatnhapcanh.gov.vn', null],
    ['Trung tâm PVHCC các phường Hồng Bàng, Lê Chân', null],
  ])('is an office, never an address: %s', (text, place) => {
    expect(cleanPlace(text)).toBe(place)
  })
})

describe('levels', () => {
  it.each([
    ['Ủy ban nhân dân cấp xã', ['commune']],
    ['Ủy ban nhân dân cấp Huyện', ['commune']],
    ['Sở Tư pháp', ['province']],
    [
      'Cục Thuế - Bộ Tài chính, Thuế tỉnh, thành phố, Thuế cơ sở',
      ['commune', 'province', 'ministry'],
    ],
    ['Chi cục Hải quan khu vực', ['other']],
    [undefined, ['other']],
  ])('are told by the agency: %s', (agency, levels) => {
    expect(levelsOfAgency(agency)).toEqual(levels)
  })

  it('do not put customs with the communes', () => {
    expect(cleanLevels(['commune'], 'Chi cục Hải quan khu vực')).toEqual(['other'])
    expect(cleanLevels(['ministry', 'commune'], 'Kho bạc nhà nước các cấp')).toEqual(['ministry'])
    expect(cleanLevels(['commune'], 'Công an cấp xã')).toEqual(['commune'])
    expect(cleanLevels(['commune'], null)).toEqual(['commune'])
  })
})
