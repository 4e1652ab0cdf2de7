import { describe, expect, it } from 'vitest'
import { inTwoTiers, mentionsDistrict } from '../../../src/knowledge/national/two-tiers.ts'

describe('names of today', () => {
  it.each([
    ['tại Ủy ban nhân dân xã, phường, thị trấn', 'tại Ủy ban nhân dân xã, phường, đặc khu'],
    ['UBND phường, xã, thị trấn', 'UBND xã, phường, đặc khu'],
    ['xã/phường/thị trấn', 'xã, phường, đặc khu'],
    ['cơ quan Bảo hiểm xã hội cấp huyện', 'cơ quan Bảo hiểm xã hội cơ sở'],
    ['Cơ quan đăng ký kinh doanh cấp huyện', 'Cơ quan đăng ký kinh doanh cấp xã'],
    ['tại bộ phận tiếp nhận hồ sơ ở cấp huyện', 'tại bộ phận tiếp nhận hồ sơ ở cấp xã'],
    [
      'nộp hồ sơ tại trụ sở Công an cấp huyện nơi gần nhất',
      'nộp hồ sơ tại cơ quan có thẩm quyền nơi gần nhất',
    ],
    ['UBND quận, huyện có trách nhiệm thông báo', 'Cơ quan có thẩm quyền có trách nhiệm thông báo'],
    ['Bước 2: Công an quận, huyện kiểm tra', 'Bước 2: Cơ quan có thẩm quyền kiểm tra'],
    ['báo cáo Chủ tịch Ủy ban nhân dân cấp huyện', 'báo cáo cơ quan có thẩm quyền'],
    ['Ban chỉ huy quân sự cấp huyện lập hồ sơ', 'Cơ quan có thẩm quyền lập hồ sơ'],
  ])('stand in %j', (text, today) => {
    expect(inTwoTiers(text)).toBe(today)
  })

  it.each([
    'Bệnh viện từ cấp huyện trở lên',
    'quy hoạch sử dụng đất cấp huyện',
    'Phó Chủ tịch Ủy ban nhân dân cấp huyện và tương đương',
    'các huyện biên giới',
    'Ủy ban nhân dân cấp xã',
  ])('do not touch what is no place to go: %s', (text) => {
    expect(inTwoTiers(text)).toBe(text)
  })
})

describe('a district to go to', () => {
  it.each([
    ['Nộp tại Công an huyện', true],
    ['nộp hồ sơ tại UBND quận, huyện', true],
    ['gửi về cấp huyện', true],
    ['bệnh viện cấp huyện trở lên', false],
    ['Công an cấp xã', false],
  ])('is noticed in %j', (text, is) => {
    expect(mentionsDistrict(text)).toBe(is)
    expect(mentionsDistrict(inTwoTiers(text))).toBe(text.includes('về cấp huyện'))
  })
})
