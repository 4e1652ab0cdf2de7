import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatDate, parseDate } from '../../src/vietnamese/dates.ts'
import { wildText } from './wild.ts'

const TODAY = '2026-11-22'

test.each([
  ['2026-11-22', '22/11/2026'],
  ['2026-01-02', '02/01/2026'],
  ['', ''],
  ['sớm', 'sớm'],
])('formatDate writes %j as %j', (iso, expected) => {
  expect(formatDate(iso)).toBe(expected)
})

describe('parseDate', () => {
  test.each([
    ['12/3/2026', '2026-03-12'],
    ['12-03-26', '2026-03-12'],
    ['12.3.2026', '2026-03-12'],
    ['12-03-85', '1985-03-12'],
    ['2026-03-12', '2026-03-12'],
    ['29/2/2024', '2024-02-29'],
    ['ngày 5 tháng 6 năm 2026', '2026-06-05'],
    ['ngày 5 tháng 6 năm 2026'.normalize('NFD'), '2026-06-05'],
    ['ngay 5 thang 6 nam 2026', '2026-06-05'],
    ['5 tháng giêng năm nay', '2026-01-05'],
    ['mùng 5 tháng 6 năm ngoái', '2025-06-05'],
    ['con em sinh ngày 5/6 ở quê', '2026-06-05'],
    ['hôm nay', '2026-11-22'],
    ['hom qua', '2026-11-21'],
    ['bữa kia', '2026-11-20'],
    ['mai', '2026-11-23'],
    ['sáng mai', '2026-11-23'],
    ['3 ngày trước', '2026-11-19'],
    ['10 ngày nữa', '2026-12-02'],
    ['12/3/2026 tức là 12-3-2026', '2026-03-12'],
  ])('reads %j as %s', (text, expected) => {
    expect(parseDate(text, TODAY)).toBe(expected)
  })

  test.each([
    'tuần trước',
    'tháng sau',
    '31/2/2026',
    '29/2/2025',
    '12/13/2026',
    'ngày 30 tháng 2',
    '10/2026',
    'từ 1/2/2026 đến 3/2/2026',
    'hôm qua hay hôm nay',
    'mai táng cho bà',
    'ngay mai tang',
    'chị Mai',
    'h26-220518-0004',
    '1.001193',
    '',
  ])('reads no single day in %j', (text) => {
    expect(parseDate(text, TODAY)).toBeNull()
  })

  test('reads back every day that formatDate writes', () => {
    const day = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2199-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10)
        return parseDate(formatDate(iso), TODAY) === iso
      }),
    )
  })

  test('never throws, whatever the text and today', () => {
    fc.assert(
      fc.property(wildText, wildText, (text, today) => {
        parseDate(text, today)
        parseDate(text, '2026-99-99')
        parseDate(text, TODAY)
      }),
    )
  })
})
