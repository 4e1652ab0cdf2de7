import { describe, expect, it } from 'vitest'
import { cleanFee } from '../../../src/knowledge/national/fees.ts'
import { rowOf } from '../../support/national-lines.ts'

const lost = ['fee-amount-implausible']
const notFree = ['fee-shown-free-but-note-says-otherwise']
const merged = ['duration-fee-merged']

function feeOf(fee: string, flags: string[] = [], description?: string) {
  const { fee: amount, note } = cleanFee(
    rowOf({ fee, flags, ...(description ? { description } : {}) }),
  )
  return { fee: amount, note }
}

describe('an amount', () => {
  it.each([
    ['8,000 VNĐ', '8.000 đồng'],
    ['1,000,000 Việt Nam Đồng', '1.000.000 đồng'],
    ['50.000 VNĐ', '50.000 đồng'],
    ['Lệ phí : 20000 Đồng', '20.000 đồng'],
    ['10 USD', '10 USD'],
    ['Lệ phí : 03 USD', '3 USD'],
    ['Phí : 0.5 USD', '0,5 USD'],
  ])('is written as people write it: %s', (text, fee) => {
    expect(feeOf(text)).toEqual({ fee, note: null })
  })

  it.each([
    ['2,000 Việt Nam Đồng (/trang)', '2.000 đồng/trang'],
    ['1,500,000 VNĐ (đồng/lần)', '1.500.000 đồng/lần'],
    ['70,000 VNĐ (70.000 đồng/Giấy chứng nhận)', '70.000 đồng/giấy chứng nhận'],
    ['200,000 Việt Nam Đồng (200.000 VNĐ/giấy phép)', '200.000 đồng/giấy phép'],
    ['150,000 Việt Nam Đồng (150.000 đồng/1 giấy)', '150.000 đồng/giấy'],
    ['100,000 VNĐ (Phí Thẩm tra, thẩm định: 100.000 đồng/lần)', '100.000 đồng/lần'],
    ['10 USD (10USD/giấy)', '10 USD/giấy'],
    ['100 USD (100 USD/thẻ.)', '100 USD/thẻ'],
  ])('takes its unit from the note: %s', (text, fee) => {
    expect(feeOf(text)).toEqual({ fee, note: null })
  })

  it.each([
    ['120 VNĐ', null],
    ['120 VNĐ (20.000 vnđ /tờ khai)', '20.000 đồng/tờ khai'],
    [
      '40 VNĐ (Xe ô tô từ 10 chỗ ngồi trở lên: 40.000 đồng/giấy)',
      'Xe ô tô từ 10 chỗ ngồi trở lên: 40.000 đồng/giấy',
    ],
    ['50 VNĐ (hồ sơ)', null],
    ['180 VNĐ (Phí thẩm định và chứng nhận mậu dịch tự do)', null],
    ['25 VNĐ (25.000.000đ/giấy thông hành (áp dụng đến hết ngày 31/12/2026).)', null],
    ['Phí 700 VNĐ', null],
  ])('that lost its thousands is never shown: %s', (text, note) => {
    expect(feeOf(text, lost)).toEqual({ fee: null, note })
  })

  it.each(['120 VNĐ', '1100 VNĐ', '1200 Việt Nam Đồng', '1100,000 VNĐ', '1'])(
    'without thousands is not trusted even where nobody flagged it: %s',
    (text) => {
      expect(feeOf(text).fee).toBeNull()
    },
  )

  it('read together with the period is not shown, its note is', () => {
    expect(feeOf('120,000 VNĐ (mức thu là 20.000 VNĐ/tờ khai)', merged)).toEqual({
      fee: null,
      note: 'mức thu là 20.000 đồng/tờ khai',
    })
    expect(feeOf('140,000 Việt Nam Đồng (- Xe ô tô từ 10 chỗ trở lên)', merged).note).toBeNull()
  })

  it.each([
    [
      '5,000 Việt Nam Đồng (Trường hợp nộp qua cổng dịch vụ công thu 7.000 đồng/lần)',
      'Trường hợp nộp qua cổng dịch vụ công thu 7.000 đồng/lần',
    ],
    [
      '10,000 Việt Nam Đồng (- Đăng ký theo danh sách: + Nộp trực tiếp thu 10.000 đồng/người;)',
      'Đăng ký theo danh sách: Nộp trực tiếp thu 10.000 đồng/người',
    ],
    [
      '1,000,000 VNĐ (Theo Thông tư 25/2022/TT-BTC: 02 triệu đồng/lần cấp.)',
      'Theo Thông tư 25/2022/TT-BTC: 02 triệu đồng/lần cấp.',
    ],
    [
      '150,000 VNĐ (Mức lệ phí do Hội đồng nhân dân tỉnh quyết định.)',
      'Mức lệ phí do Hội đồng nhân dân tỉnh quyết định.',
    ],
    [
      '100,000 VNĐ (Bằng 50% mức thu quy định tại Thông tư số 47/2019/TT-BTC)',
      'Bằng 50% mức thu quy định tại Thông tư số 47/2019/TT-BTC',
    ],
  ])('gives way to a note that names the fee itself: %s', (text, note) => {
    expect(feeOf(text)).toEqual({ fee: null, note })
  })

  it.each([
    [
      '800,000 Việt Nam Đồng (áp dụng mức phí 400.000 đồng/hồ sơ đến hết ngày 31/12/2026)',
      '800.000 đồng',
      'áp dụng mức phí 400.000 đồng/hồ sơ đến hết ngày 31/12/2026',
    ],
    [
      '140,000,000 Việt Nam Đồng (Đến hết ngày 31/12/2026, bằng 50% mức phí nêu trên)',
      '140.000.000 đồng',
      'Đến hết ngày 31/12/2026, bằng 50% mức phí nêu trên',
    ],
    [
      '30,000 Việt Nam Đồng (/hồ sơ (Thông tư số 61/2023/TT-BTC))',
      '30.000 đồng/hồ sơ',
      'Thông tư số 61/2023/TT-BTC',
    ],
    [
      '1,800,000 VNĐ (/Lần. Giá trị giao dịch dưới 2,1 tỷ đồng)',
      '1.800.000 đồng/lần',
      'Giá trị giao dịch dưới 2,1 tỷ đồng',
    ],
  ])('stands beside a note that adds to it: %s', (text, fee, note) => {
    expect(feeOf(text)).toEqual({ fee, note })
  })

  it('is not shown where its note is off by a thousand', () => {
    expect(feeOf('25,000 VNĐ (25.000.000đ/giấy thông hành (đến hết ngày 31/12/2026).)')).toEqual({
      fee: null,
      note: null,
    })
  })

  it('a broken number in a note is not repeated', () => {
    expect(feeOf('100 VNĐ (Phí thẩm định 15.000.0000 đồng/lần)', lost).note).toBeNull()
  })
})

describe('"Miễn phí"', () => {
  it.each([
    'Miễn phí',
    'Miễn phí (Không)',
    'Miễn phí (- Không có)',
    'Miễn phí (Không thu lệ phí)',
    'Miễn phí (i)',
    'Phí : 0 Đồng',
    'Phí : Không Đồng',
    'Lệ phí: Không có',
  ])('is told where nothing speaks against it: %s', (text) => {
    expect(feeOf(text)).toEqual({ fee: 'Miễn phí', note: null })
  })

  it.each([
    ['Miễn phí (190.000 đồng/sổ)', '190.000 đồng/sổ'],
    [
      'Miễn phí (Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định.)',
      'Mức lệ phí cụ thể do Hội đồng nhân dân tỉnh quyết định.',
    ],
  ])('is not told where the source flags its note: %s', (text, note) => {
    expect(feeOf(text, notFree)).toEqual({ fee: null, note })
  })

  it.each([
    [
      'Miễn phí (Lệ phí cấp mới 200 USD/lần; lệ phí cấp lại 100 USD/lần.)',
      'Lệ phí cấp mới 200 USD/lần; lệ phí cấp lại 100 USD/lần.',
    ],
    ['Miễn phí (do Ủy ban nhân dân cấp tỉnh quy định.)', 'do Ủy ban nhân dân cấp tỉnh quy định.'],
    ['Miễn phí (Chưa quy định.)', 'Chưa quy định.'],
  ])('is not told where an unflagged note speaks against it: %s', (text, note) => {
    expect(feeOf(text)).toEqual({ fee: null, note })
  })

  it('flagged without a note takes what the description says about money', () => {
    const description = 'Thời gian tính từ ngày nhận hồ sơ. Mức phí theo Nghị quyết của tỉnh.'
    expect(feeOf('Miễn phí', notFree, description)).toEqual({
      fee: null,
      note: 'Mức phí theo Nghị quyết của tỉnh.',
    })
    expect(feeOf('Miễn phí', notFree)).toEqual({ fee: null, note: null })
  })

  it('is not told where the description names an amount', () => {
    const description = 'Cấp lại do thay đổi nội dung: 30.000.000 đồng'
    expect(feeOf('Miễn phí (a)', [], description)).toEqual({ fee: null, note: description })
  })

  it('of a carrier is postage', () => {
    const row = rowOf({ type: 'post', fee: 'Miễn phí (Trả phí cho đơn vị cung cấp dịch vụ.)' })
    expect(cleanFee(row)).toMatchObject({ fee: null, note: null, postage: true })
  })
})

describe('several items', () => {
  it('stand in lines of their own', () => {
    const text = 'Lệ phí : 01 USD (Từ 16 tuổi)\nLệ phí : 0.5 USD (Dưới 16 tuổi)'
    expect(feeOf(text).fee).toBe('1 USD (Từ 16 tuổi)\n0,5 USD (Dưới 16 tuổi)')
  })

  it('give no amount where one of them cannot be read', () => {
    const text =
      'Phí : Đồng (Theo quy định của Bộ Tài chính)\nFile đính kèm: 62-btc.pdf\nPhí : 50.000 Đồng'
    expect(feeOf(text).fee).toBeNull()
  })

  it('put in words are quoted', () => {
    const text = 'Phí : Mức thu bằng 50% mức thu phí quy định tại Thông tư số 249/2016/TT-BTC Đồng'
    expect(feeOf(text)).toEqual({
      fee: null,
      note: 'Mức thu bằng 50% mức thu phí quy định tại Thông tư số 249/2016/TT-BTC',
    })
  })
})

describe('nothing to go by', () => {
  it.each(['', 'Không có thông tin (1)', 'Phí :  Đồng', 'Lệ phí :   ', 'Lệ phí: [Chưa có lệ phí]'])(
    'stays unknown: %j',
    (text) => {
      expect(feeOf(text)).toEqual({ fee: null, note: null })
    },
  )

  it('stays unknown without a fee at all', () => {
    expect(cleanFee(rowOf({}))).toMatchObject({ fee: null, note: null, postage: false })
  })
})

it('a long note is cut at a word', () => {
  const note = feeOf(`Miễn phí (Mức thu ${'theo quy định '.repeat(60)})`, notFree).note ?? ''
  expect(note.length).toBeLessThanOrEqual(321)
  expect(note.endsWith('…')).toBe(true)
})
