import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../src/knowledge/national/clean-text.ts'
import { inOneLine, toLines } from '../../../src/knowledge/national/lines.ts'

describe('a text', () => {
  it.each([
    ['đăng k\u200eý hộ tịch', 'đăng ký hộ tịch'],
    ['để ký la \u0323i hợp đồng', 'để ký lại hợp đồng'],
    ['tr\u00adường hợp', 'trường hợp'],
    ['giấy tờ (nếu có).\u0000', 'giấy tờ (nếu có).'],
    ['hồ sơ  theo\tmẫu ;', 'hồ sơ theo mẫu;'],
    ['theo quy định..', 'theo quy định.'],
    ['theo mẫu;;', 'theo mẫu;'],
    ['tổ chức ,chuyển đổi', 'tổ chức, chuyển đổi'],
    ['( bản sao )', '(bản sao)'],
    ['thu 8,000 VNĐ', 'thu 8.000 đồng'],
    ['thu 1,025,000 đồng/lần', 'thu 1.025.000 đồng/lần'],
    ['20.000đ/tờ khai', '20.000 đồng/tờ khai'],
    ['20.000 vnđ / tờ khai', '20.000 đồng/tờ khai'],
    ['Mẫu số 1c, 1d, 1đ', 'Mẫu số 1c, 1d, 1đ'],
    ['mức 0,125% và 2,5 tỷ', 'mức 0,125% và 2,5 tỷ'],
    ['…', ''],
    [' - ', ''],
  ])('is cleaned: %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean)
  })

  it('is NFC, visible and the same when cleaned twice, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const clean = cleanText(text)
        expect(clean).toBe(clean.normalize('NFC'))
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}]/u)
      }),
    )
  })
})

describe('a paragraph becomes lines', () => {
  it.each([
    ['at line breaks', 'Nộp hồ sơ.\n Nhận kết quả.', ['Nộp hồ sơ.', 'Nhận kết quả.']],
    ['at hyphens', 'Gồm: - Tờ khai; - Ảnh.', ['Gồm:', 'Tờ khai', 'Ảnh.']],
    [
      'at pluses',
      'Trường hợp: + Nộp trực tiếp; + Nộp qua mạng',
      ['Trường hợp:', 'Nộp trực tiếp', 'Nộp qua mạng'],
    ],
    ['at letters', 'Hồ sơ: a) Tờ khai; b) Ảnh', ['Hồ sơ:', 'a) Tờ khai', 'b) Ảnh']],
    ['at numbers', 'Các bước. 1. Nộp. 2. Nhận.', ['Các bước.', '1. Nộp.', '2. Nhận.']],
    ['at roman numbers', 'Gồm: (i) Đơn; (ii) Ảnh', ['Gồm:', '(i) Đơn', '(ii) Ảnh']],
    [
      'at steps',
      'Chuẩn bị. Bước 1: Nộp. Bước 2: Nhận.',
      ['Chuẩn bị.', 'Bước 1: Nộp.', 'Bước 2: Nhận.'],
    ],
    [
      'at bullets of any font',
      '\uf0fc\tTrường hợp một ▪ Trường hợp hai',
      ['Trường hợp một', 'Trường hợp hai'],
    ],
    [
      'where a space was lost',
      'Ký xác nhận.Trường hợp khác thì thôi',
      ['Ký xác nhận. Trường hợp khác thì thôi'],
    ],
  ])('%s', (_, text, lines) => {
    expect(toLines(text)).toEqual(lines)
  })

  it('of sentences when it is long', () => {
    const sentence = `${'Cơ quan đăng ký kiểm tra hồ sơ '.repeat(5).trim()}.`
    const lines = toLines([sentence, sentence, sentence].join(' '))
    expect(lines).toEqual([sentence, sentence, sentence])
  })

  it('but not at a short form or a date', () => {
    const text = 'Nộp tại số 10 Tôn Thất Thuyết, TP. Hà Nội; theo khoản 2. Điều 3 ngày 15.11.2015'
    expect(toLines(text)).toHaveLength(1)
  })

  it('joined again where a page only wrapped it', () => {
    expect(toLines('Sở Xây dựng thẩm \nđịnh hồ sơ\ntrong 5 ngày.\nNhận kết quả')).toEqual([
      'Sở Xây dựng thẩm định hồ sơ trong 5 ngày.',
      'Nhận kết quả',
    ])
  })

  it('with a lone label put before what it labels', () => {
    expect(toLines('Bước 2:\nTrong thời hạn 5 ngày')).toEqual(['Bước 2: Trong thời hạn 5 ngày'])
  })

  it('without the labels of the page', () => {
    expect(toLines('Không có thông tinTừ khóaKhông có thông tinMô tảKhông có thông tin')).toEqual(
      [],
    )
  })

  it.each([undefined, '', ' \n - \n .'])('none where it says nothing: %j', (text) => {
    expect(toLines(text)).toEqual([])
  })

  it('and loses no word', () => {
    const words = fc.constantFrom('hồ', 'sơ', 'nộp', 'Bước', 'a)', '1.', '-', 'và', 'xã', 'Trường')
    const marks = fc.constantFrom(' ', '. ', '; ', ': ', '\n', '.\n')
    fc.assert(
      fc.property(fc.array(fc.tuple(words, marks), { maxLength: 40 }), (parts) => {
        const text = parts.flat().join('')
        const letters = (of: string) => of.replace(/[^\p{L}]/gu, '').replace(/a/g, '')
        const kept = letters(toLines(text).join(''))
        const lost = letters(text).length - kept.length
        // A single letter or label alone on its line says nothing.
        expect(lost).toBeLessThanOrEqual(0)
      }),
    )
  })
})

describe('a text in one line', () => {
  it('joins its lines', () => {
    expect(inOneLine('- Một;\n- Hai.\n- Ba')).toBe('Một; Hai. Ba')
  })

  it('is null when it says nothing', () => {
    expect(inOneLine(' - ')).toBeNull()
  })
})
