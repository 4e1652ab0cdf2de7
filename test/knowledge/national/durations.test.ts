import { describe, expect, it } from 'vitest'
import { cleanDuration, timeSentences } from '../../../src/knowledge/national/durations.ts'
import { rowOf } from '../../support/national-lines.ts'

const durationOf = (duration: string, flags: string[] = []) =>
  cleanDuration(rowOf({ duration, flags }))

describe('a period', () => {
  it.each([
    ['5 Ngày làm việc', '5 ngày làm việc'],
    ['05 Ngày làm việc', '5 ngày làm việc'],
    ['16.5 ngày làm việc', '16,5 ngày làm việc'],
    ['30 Ngày', '30 ngày'],
    ['01 Giờ', '1 giờ'],
    ['6 Tháng', '6 tháng'],
    ['5 ngày làm việc.', '5 ngày làm việc'],
    ['Không quy định', 'không quy định'],
    ['20 ngày kể từ ngày nhận đủ hồ sơ hợp lệ.', '20 ngày kể từ ngày nhận đủ hồ sơ hợp lệ.'],
    ['• Trực tiếp: 5 ngày', 'Trực tiếp: 5 ngày'],
    ['5 ngày làm việc \nMức độ trực tuyến: \nToàn trình', '5 ngày làm việc'],
  ])('is written as people write it: %j', (text, duration) => {
    expect(durationOf(text)).toBe(duration)
  })

  it.each([
    '5',
    '1',
    '105',
    '12-15',
    '0 Giờ',
    '',
    '(Chưa có thông tin)',
    'TT Tài sản',
    'Không có thông tin cụ thể',
  ])('is not guessed from %j', (text) => {
    expect(durationOf(text)).toBeNull()
  })

  it.each(['duration-unit-missing', 'duration-fee-merged'])('flagged %s is not told', (flag) => {
    expect(durationOf('5 Ngày', [flag])).toBeNull()
  })

  it('is unknown where the row has none', () => {
    expect(cleanDuration(rowOf({}))).toBeNull()
  })
})

describe('sentences about time', () => {
  it('are those that name a unit', () => {
    const steps =
      'Bước 1: Nộp hồ sơ.\nBước 2: Trong thời hạn 03 ngày làm việc kể từ ngày nhận hồ sơ, công chức kiểm tra. Nếu thiếu thì báo ngay.'
    expect(timeSentences(steps)).toEqual([
      'Bước 2: Trong thời hạn 03 ngày làm việc kể từ ngày nhận hồ sơ, công chức kiểm tra.',
    ])
  })

  it('are two at most', () => {
    const line = (n: number) => `- Trường hợp ${n}: không quá ${n} ngày làm việc.`
    expect(timeSentences([5, 10, 15].map(line).join('\n'))).toHaveLength(2)
  })

  it.each([
    undefined,
    '',
    'Nộp hồ sơ trong giờ hành chính các ngày làm việc từ thứ 2 đến thứ 6.',
    'Theo Nghị định ngày 15/11/2015 của Chính phủ, ngày 20 tháng 6 năm 2014.',
    'Thời hạn theo giấy hẹn.',
  ])('are none in %j', (text) => {
    expect(timeSentences(text)).toEqual([])
  })
})
