import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hidden, maskCode, maskPersonalNumbers } from '../../src/dossiers/find-code.ts'

describe('masking personal numbers', () => {
  it.each([
    ['cccd 001200123456 nhé', `cccd ${hidden} nhé`],
    ['CCCD001200123456', `CCCD${hidden}`],
    ['012 345 678 901', hidden],
    ['012-345-678-901, cảm ơn', `${hidden}, cảm ơn`],
    ['gọi +84912345678 nha', `gọi ${hidden} nha`],
    ['gọi (+84) 912 345 678 nha', `gọi ${hidden} nha`],
    ['0912.345.678-0987.654.321', `${hidden}-${hidden}`],
    ['0912345678/0987654321', `${hidden}/${hidden}`],
    ['0912345678 0987654321', `${hidden} ${hidden}`],
    ['0912345678 k gọi được', `${hidden} k gọi được`],
    ['bàn 024 3825 1234', `bàn ${hidden}`],
    ['CMND 123.456.789', `CMND ${hidden}`],
    ['stk 19034567890123 ngân hàng', `stk ${hidden} ngân hàng`],
    ['thẻ 9704 1234 5678 9012', `thẻ ${hidden}`],
    ['BHYT GD4797912345678', `BHYT GD${hidden}`],
    ['hộ chiếu số C1234567', `hộ chiếu số ${hidden}`],
    ['０９１２３４５６７８', hidden],
    ['0912\u200b345\u200b678', hidden],
    ['👋🏽 0912 345 678 👍', `👋🏽 ${hidden} 👍`],
    ['MST 0101234567', `MST ${hidden}`],
  ])('%s becomes %s', (text, masked) => {
    expect(maskPersonalNumbers(text)).toBe(masked)
  })

  it.each([
    'tra hồ sơ H26.19-250715-0003',
    'tra hồ sơ 000.00.19.h26 - 220518 - 0004',
    'G09.20-20260609-0090001',
    '1.010708.000.00.00.H56',
    'G22.99.3-241219000001',
    'ngày 12/03/2026 lúc 08:30',
    'vốn 150.000.000.000 đồng',
    'nộp 1500000000 đ',
    'từ năm 2024 2025 2026',
    'Quyết định 4866/QĐ-BNN ngày 10/12/2018',
    'gửi tin số 123',
    'C1234567',
  ])('%s stays as it is', (text) => {
    expect(maskPersonalNumbers(text)).toBe(text)
  })

  const wild = fc.string({ unit: 'binary' })
  /** Words around a number: anything without digits, set apart by a space. */
  const words = wild.map((text) => text.replace(/\p{N}/gu, ''))
  const separator = fc.constantFrom('', ' ', '.', '-')
  const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`))

  it('never throws, and changes nothing twice', () => {
    fc.assert(
      fc.property(wild, (text) => {
        const once = maskPersonalNumbers(text)
        expect(maskPersonalNumbers(once)).toBe(once)
      }),
    )
  })

  it('leaves no run of nine digits of an identity number', () => {
    fc.assert(
      fc.property(
        words,
        digits(3),
        digits(3),
        digits(3),
        digits(2),
        separator,
        words,
        (...parts) => {
          const [before, a, b, c, d, gap, after] = parts
          const masked = maskPersonalNumbers(
            `${before} ${[`0${a.slice(1)}`, b, c, `1${d}`].join(gap)} ${after}`,
          )
          expect(masked).not.toMatch(/\d{3}/)
        },
      ),
    )
  })

  it('leaves nothing of a phone number', () => {
    const mobile = fc.constantFrom('3', '5', '7', '8', '9')
    fc.assert(
      fc.property(words, mobile, digits(2), digits(3), digits(3), separator, words, (...parts) => {
        const [before, lead, a, b, c, gap, after] = parts
        const masked = maskPersonalNumbers(`${before} ${[`0${lead}${a}`, b, c].join(gap)} ${after}`)
        expect(masked).not.toMatch(/\d/)
      }),
    )
  })
})

describe('masking a code for logs', () => {
  it.each([
    ['H26.19-260123-0004', 'H26.19-2601**-**04'],
    ['000.00.19.H26-220518-0004', '000.00.19.H26-2205**-**04'],
    ['G09.20-20260609-0090001', 'G09.20-202606**-*****01'],
    ['H26-260123-12', 'H26-2601**-**'],
    ['số căn cước 001200123456', hidden],
    ['', hidden],
  ])('%s becomes %s', (code, masked) => {
    expect(maskCode(code)).toBe(masked)
  })
})
