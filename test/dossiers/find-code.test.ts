import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodeReading } from '../../src/dossiers/code.ts'
import { findCodes } from '../../src/dossiers/find-code.ts'
import { today } from './support.ts'

/** A reading in one word: the code, or what stands in its place. */
function wordOf(reading: CodeReading): string {
  if (reading.kind === 'dossier') return reading.code.normalised
  if (reading.kind === 'look-alike') return reading.procedureCode ?? reading.as
  return reading.kind
}

function found(message: string): readonly string[] {
  return findCodes(message, today).map(wordOf)
}

const short = 'H26.19-250715-0003'
const legacy = '000.00.19.H26-220518-0004'

const sentences: readonly (readonly [message: string, found: readonly string[]])[] = [
  // Codes as people type them.
  [`tra giúp em hồ sơ ${short} với`, [short]],
  ['tra giup em ho so h26.19-250715-0003 voi', [short]],
  ['mã hồ sơ: 000.00.19.h26 - 220518 - 0004', [legacy]],
  ['hs 000. 00. 19. H26 – 220518 – 0004 tới đâu rồi', [legacy]],
  ['cho hỏi H26.19—250715—0003 bao giờ xong?', [short]],
  ['hồ sơ của tôi là OOO.OO.19.H26-22O518-OOO4.', [legacy]],
  ['000,00,19,H26-220518-0004 nhé', [legacy]],
  ['ma hs H26,19-250715,0003', [short]],
  ['H26.19.250715.0003 đến đâu rồi', [short]],
  ['xem h26 19 250715 0003 giùm', [short]],
  ['hồ sơ H26.19-250715_0003', [short]],
  ['mã H26 19 250715 OOO3 sao rồi', [short]],
  ['h26.19 250715 ooo3', [short]],
  ['H26.19-250715-\n0003', [short]],
  ['(H26.19-250715-0003)', [short]],
  ['hs. H26.19-250715-0003nhé', [short]],
  ['https://vi.du/tra-cuu?ma=H26.19-250715-0003', [short]],
  ['hồ sơ G01.899.909-260916-890001 nộp hôm qua', ['G01.899.909-260916-890001']],
  ['em nộp G09.20-20260609-0090001 ạ', ['G09.20-20260609-0090001']],
  ['H26-19-250715-0003', [short]],
  ['mã hồ sơ 000-00-19-H26-220518-0004', [legacy]],
  ['000.00.19.H26-2205180004', [legacy]],
  ['12.34.H99-260105-0007 giúp', ['12.34.H99-260105-0007']],
  [`${short}, ${legacy} và G22.99.08-260921-896001`, [short, legacy, 'G22.99.08-260921-896001']],
  [`${short},${legacy}`, [short, legacy]],
  [`${short} ... nhắc lại ${short}`, [short]],
  ['tra hồ sơ H26.19-269915-0003', ['bad-date']],
  // Other codes.
  ['thủ tục 1.001193 cần gì', ['1.001193']],
  ['1.010708.000.00.00.H56 phí bao nhiêu', ['1.010708']],
  ['em trả tiền rồi, mã G22.99.3-241219000001', ['payment-transaction']],
  // Numbers of a person.
  ['căn cước của tôi 012345678901', ['personal-number']],
  ['cccd 012 345 678 901 nhé', ['personal-number']],
  ['012.345.678.901', ['personal-number']],
  ['sđt 0912 345 678', ['phone']],
  ['gọi 0912.345.678 hoặc (+84) 987 654 321', ['phone']],
  ['số điện thoại 912345678', ['phone']],
  ['gọi 09 12 34 56 78', ['phone']],
  ['cmnd 123456789', ['old-id-card']],
  ['Chứng minh nhân dân: 123 456 789', ['old-id-card']],
  ['123456789 là số CMND cũ', ['old-id-card']],
  ['số của em 123456789', ['old-id-card']],
  ['123456789', ['old-id-card']],
  ['MST 0101234567-001', ['tax-code']],
  ['mã số thuế của công ty: 0398765432', ['tax-code']],
  [`${short} sđt 0912345678 cccd 001200123456`, [short, 'phone', 'personal-number']],
  ['sđt 0912345678 12 giờ trưa gọi lại', ['phone']],
  // Nothing of the kind.
  ['sinh ngày 12/03/2026, cưới 01.02.2027', []],
  ['từ năm 2024 2025 2026', []],
  ['lương 250.000.000 mỗi năm', []],
  ['vốn 150.000.000.000 đồng', []],
  ['nộp 500000000 đồng', []],
  ['chứng minh tài chính 500.000.000 đ', []],
  ['số tiền 123456789 vnd', []],
  ['hồ sơ 250715003', []],
  ['Số 123-125-127 đường Thử', []],
  ['tỷ lệ 0.0190 0.0170 0.0150 0.0125', []],
  ['https://vi.du/019d2bff-7bb5-7680-95dc-8885052931be', []],
  ['1.500000 đồng', []],
  ['làm việc 07.30 - 11.30, 13.30 - 17.00', []],
  ['mã 000.00.19.26-220518-0004', []],
  ['tôi - 250715 - 0003', []],
  ['đăng ký khai sinh cần giấy tờ gì', []],
]

describe('finding codes in a sentence', () => {
  it.each(sentences)('%s', (message, expected) => {
    expect(found(message)).toEqual(expected)
  })

  it.each(sentences)('reads it the same in NFD: %s', (message, expected) => {
    expect(found(message.normalize('NFD'))).toEqual(expected)
  })

  it('keeps what was typed as raw', () => {
    const [reading] = findCodes('mã 000.00.19.h26 – 220518 – 0004 ạ', today)
    expect(reading).toMatchObject({ code: { raw: '000.00.19.h26 – 220518 – 0004' } })
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(findCodes(text, today)).toBeInstanceOf(Array)
      }),
    )
  })

  it('finds a code however its letters, dashes, dots and zeros were typed', () => {
    const agency = fc.constantFrom(
      'H26.19',
      '000.00.19.H26',
      'G01.899.909',
      'H15.50.05.13',
      'G22.99',
    )
    const day = fc.constantFrom('220518', '250715', '20260609', '180101')
    const seq = fc.stringMatching(/^[0-9]{4,7}$/)
    const dash = fc.constantFrom('-', '–', '—', '−', '‐', '‑', '_', ' - ', ' – ', '--')
    const dot = fc.constantFrom('.', ',', ' . ', '. ')
    const lower = fc.boolean()
    const letters = fc.boolean()
    fc.assert(
      fc.property(agency, day, seq, dash, dot, lower, letters, (...parts) => {
        const [path, date, number, hyphen, point, isLower, isSlip] = parts
        const digits = isSlip ? number.replaceAll('0', 'O').replaceAll('1', 'I') : number
        const written = [path.replaceAll('.', point), date, digits].join(hyphen)
        const typed = isLower ? written.toLowerCase() : written
        expect(found(`hồ sơ ${typed} tới đâu rồi`)).toEqual([`${path}-${date}-${number}`])
      }),
    )
  })

  it('finds a code whatever stands around it', () => {
    const around = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\p{L}\p{N}]/gu, ''))
    fc.assert(
      fc.property(around, around, (before, after) => {
        expect(found(`${before} ${short} ${after}`)).toContain(short)
      }),
    )
  })
})
