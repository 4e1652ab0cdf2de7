import { describe, expect, it } from 'vitest'
import { cleanLaws, isRepaired } from '../../../src/knowledge/national/laws.ts'

const lawOf = (code: string, title?: string) =>
  cleanLaws([title === undefined ? { code } : { code, title }])[0]

describe('the number of a law', () => {
  it.each([
    ['2068/2020/QH14', 'Luật Cư trú 20', '68/2020/QH14', 'Luật Cư trú 2020'],
    [
      '1601/2016/QH14',
      'Luật Đấu giá tài sản năm 20',
      '01/2016/QH14',
      'Luật Đấu giá tài sản năm 2016',
    ],
    ['2443/2024/QH15', 'Luật số 43/2024/QH15 ngày 29/6/20', '43/2024/QH15', null],
    [
      '5147/2025/QH15',
      'Luật Địa chất và khoáng sản sửa đổi 202',
      '147/2025/QH15',
      'Luật Địa chất và khoáng sản sửa đổi 2025',
    ],
    [
      '2405/2024/UBTVQH15',
      'Pháp lệnh Chi phí tố tụng năm 20',
      '05/2024/UBTVQH15',
      'Pháp lệnh Chi phí tố tụng năm 2024',
    ],
  ])('loses the part of a year that its title lacks: %s', (code, title, number, whole) => {
    expect(lawOf(code, title)).toEqual({ code: number, title: whole })
  })

  it.each([
    ['2072/2020/QH14', '72/2020/QH14'],
    ['2025.09/2026/TT-BTC', '09/2026/TT-BTC'],
    ['37/2025/TT-BNN', '37/2025/TT-BNNMT'],
    ['11/2018/TT-BNN', '11/2018/TT-BNN'],
    ['34/2013/TTLT-BCA-BYT-BTCV', '34/2013/TTLT-BCA-BYT-BTC'],
    ['Thông tư số 103/2025/TT-BQP', '103/2025/TT-BQP'],
    ['Số 29/2026/QĐ-TTg', '29/2026/QĐ-TTg'],
    ['24/2015/TTLT- BQP-BCA', '24/2015/TTLT-BQP-BCA'],
  ])('is put right without a title too: %s', (code, number) => {
    expect(lawOf(code)?.code).toBe(number)
  })

  it.each([
    '60/2014/QH13',
    '118/2025/NĐ-CP',
    '66.7/2025/NQ-CP',
    '1210/2016/UBTVQH13',
    '163/QĐ-BTP',
    '12/VBHN-VPQH',
  ])('stays as it is where it is right: %s', (code) => {
    expect(lawOf(code)?.code).toBe(code)
    expect(isRepaired({ code })).toBe(false)
  })

  it('is told to be repaired', () => {
    expect(isRepaired({ code: '2068/2020/QH14', title: 'Luật Cư trú 20' })).toBe(true)
  })

  it('is found in the title where the number is cut', () => {
    expect(lawOf('104', 'Nghị định số 104/2022/NĐ-CP của Chính phủ: Sửa đổi')?.code).toBe(
      '104/2022/NĐ-CP',
    )
  })

  it('that cannot be made out leaves the law out', () => {
    expect(cleanLaws([{ code: '54', title: 'Luật Hải quan 2014' }])).toEqual([])
  })

  it('may be a name', () => {
    expect(lawOf('BỘ LUẬT  HÀNG HẢI VIỆT NAM')).toEqual({
      code: 'Bộ luật hàng hải Việt Nam',
      title: null,
    })
  })
})

describe('the title of a law', () => {
  it.each([
    ['60/2014/QH13', 'Luật'],
    ['123/2015/NĐ-CP', 'Nghị định'],
    ['55/2021/TT-BCA', 'Thông tư số'],
    ['72/2020/NĐ-CP', 'Nghị định 72/2020/NĐ-CP'],
    ['126/2020/NĐ-CP', 'Nghị định số 91/2022/NĐ-CP sửa đổi bổ sung một số điều'],
    ['43/2024/QH15', 'Về cổng Dịch vụ công quốc gia118/2025/NĐ-CLuật số 43/2024/QH15'],
    ['53/2025/TT-BCA', 'ngày 01/7/2025 của Bộ Công an sửa đổi, bổ sung một số điều'],
    ['15/2020/TT-BTC', 'Sửa đổi, bổ sung một số điều của Thông tư'],
  ])('that says nothing, is torn or names another is left out: %s', (code, title) => {
    expect(lawOf(code, title)).toEqual({ code, title: null })
  })

  it.each([
    ['Luật Các tổ chức tín dụngLuật số', 'Luật Các tổ chức tín dụng'],
    ['Luật Nhà ở số', 'Luật Nhà ở'],
    ['Luật Trồng trọt Luật', 'Luật Trồng trọt'],
    ['hông tư số 06/2025/TT-BTC của Bộ Tài chính', 'Thông tư số 06/2025/TT-BTC của Bộ Tài chính'],
    ['quy định về quản lý cảng biển', 'Quy định về quản lý cảng biển'],
    ['LUẬT  HÀNG KHÔNG DÂN DỤNG VIỆT NAM', 'Luật hàng không dân dụng Việt Nam'],
  ])('is cleaned: %s', (title, clean) => {
    expect(lawOf('06/2025/TT-BTC', title)?.title).toBe(clean)
  })

  it('is cut when it is long', () => {
    const title = lawOf('06/2025/TT-BTC', `Quy định ${'mức thu '.repeat(60)}`)?.title ?? ''
    expect(title.length).toBeLessThanOrEqual(221)
    expect(title).toMatch(/ (?:mức|thu)…$/)
  })
})

it('a law that stands twice is told once, with the title it has', () => {
  expect(
    cleanLaws([{ code: '60/2014/QH13' }, { code: '60/2014/QH13', title: 'Luật Hộ tịch' }]),
  ).toEqual([{ code: '60/2014/QH13', title: 'Luật Hộ tịch' }])
})
