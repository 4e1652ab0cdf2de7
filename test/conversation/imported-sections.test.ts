import { describe, expect, it } from 'vitest'
import { linesOf } from '../support/imported-answer.ts'
import { channelOf, paperOf } from '../support/national.ts'

describe('fees', () => {
  const eight = { fee: '8.000 đồng' }

  it('equal on every channel are told once', () => {
    const channels = [channelOf(eight), channelOf({ ...eight, channel: 'online' })]
    expect(linesOf('fee', { channels })).toEqual(['8.000 đồng'])
  })

  it('that differ are told channel by channel', () => {
    const channels = [
      channelOf({ fee: '15.000 đồng' }),
      channelOf({ channel: 'online', ...eight }),
      channelOf({ channel: 'post', ...eight }),
    ]
    expect(linesOf('fee', { channels })).toEqual([
      'Nộp trực tiếp: 15.000 đồng',
      'Nộp trực tuyến, qua bưu chính: 8.000 đồng',
    ])
  })

  it('of a single channel name it', () => {
    expect(linesOf('fee', { channels: [channelOf({ channel: 'online', ...eight })] })).toEqual([
      'Nộp trực tuyến: 8.000 đồng',
    ])
  })

  it('known only by a note quote it', () => {
    const feeNote = '190.000 đồng/sổ'
    const online = channelOf({ channel: 'online', feeNote })
    expect(linesOf('fee', { channels: [channelOf({ feeNote }), online] })).toEqual([
      'Theo ghi chú trên Cổng: “190.000 đồng/sổ”',
    ])
    expect(linesOf('fee', { channels: [channelOf(eight), online] })).toEqual([
      'Nộp trực tiếp: 8.000 đồng',
      'Nộp trực tuyến, theo ghi chú trên Cổng: “190.000 đồng/sổ”',
    ])
  })

  it('with a note put it in small print', () => {
    const channels = [channelOf({ ...eight, feeNote: 'áp dụng đến 31/12/2026' })]
    expect(linesOf('fee', { channels })).toEqual([
      'Nộp trực tiếp: 8.000 đồng | Ghi chú trên Cổng: “áp dụng đến 31/12/2026”',
    ])
  })

  it('of the carrier are told as postage, unknown ones as unknown', () => {
    const channels = [
      channelOf(eight),
      channelOf({ channel: 'post', postage: true }),
      channelOf({ channel: 'online' }),
    ]
    expect(linesOf('fee', { channels })).toEqual([
      'Nộp trực tiếp: 8.000 đồng',
      'Nộp qua bưu chính: trả cước cho đơn vị chuyển phát, Cổng không ghi mức lệ phí',
      'Nộp trực tuyến: chưa có mức thu trong nguồn',
    ])
  })

  it('of several items have a line each', () => {
    const channels = [channelOf({ fee: '1 USD (Từ 16 tuổi)\n0,5 USD (Dưới 16 tuổi)' })]
    expect(linesOf('fee', { channels })).toEqual([
      'Nộp trực tiếp: 1 USD (Từ 16 tuổi)',
      'Nộp trực tiếp: 0,5 USD (Dưới 16 tuổi)',
    ])
  })

  it('of several cases name the case', () => {
    const channels = [
      channelOf({ ...eight, note: 'Trường hợp cấp mới' }),
      channelOf({ fee: '4.000 đồng', note: 'Cấp lại' }),
    ]
    expect(linesOf('fee', { channels })).toEqual([
      'Nộp trực tiếp: 8.000 đồng | Trường hợp: cấp mới',
      'Nộp trực tiếp: 4.000 đồng | Trường hợp: Cấp lại',
    ])
  })
})

describe('periods', () => {
  it('equal on every channel are told once, with what the source adds', () => {
    const note = 'Nộp tại quầy.\nTrường hợp phải xác minh thì không quá 20 ngày.'
    const channels = [
      channelOf({ duration: '10 ngày làm việc', note }),
      channelOf({ channel: 'online', duration: '10 ngày làm việc', note }),
    ]
    expect(linesOf('duration', { channels })).toEqual([
      '10 ngày làm việc',
      'Nguồn ghi thêm: “Trường hợp phải xác minh thì không quá 20 ngày.”',
    ])
  })

  it('are not repeated by what the source adds', () => {
    const note = 'Thời hạn giải quyết: 05 (năm) ngày làm việc, kể từ khi nhận đủ hồ sơ.'
    const channels = [channelOf({ duration: '5 ngày làm việc', note })]
    expect(linesOf('duration', { channels })).toEqual(['Nộp trực tiếp: 5 ngày làm việc'])
  })

  it('without a unit are told by sentences of the steps', () => {
    const timeNotes = ['Trong thời hạn 03 ngày làm việc, công chức trả kết quả.']
    expect(linesOf('duration', { channels: [channelOf({})], timeNotes })).toEqual([
      'Nguồn ghi thêm: “Trong thời hạn 03 ngày làm việc, công chức trả kết quả.”',
    ])
  })

  it('known for some channels only say so', () => {
    const channels = [channelOf({ duration: '5 ngày' }), channelOf({ channel: 'post' })]
    expect(linesOf('duration', { channels })).toEqual([
      'Nộp trực tiếp: 5 ngày',
      'Nộp qua bưu chính: chưa có trong nguồn',
    ])
  })
})

describe('papers', () => {
  it('stand under their case, with their count', () => {
    const documents = [
      paperOf({ name: 'Tờ khai' }),
      paperOf({ name: 'Ảnh', originals: 2 }),
      paperOf({ name: 'Giấy ủy quyền', group: 'Trường hợp ủy quyền', copies: 1 }),
      paperOf({ name: 'Hộ chiếu', originals: 0, copies: 1 }),
    ]
    expect(linesOf('documents', { documents })).toEqual([
      'Tờ khai',
      'Ảnh (2 bản chính)',
      'Trường hợp ủy quyền:',
      'Giấy ủy quyền (1 bản chính, 1 bản sao)',
      'Giấy tờ khác:',
      'Hộ chiếu (1 bản sao)',
    ])
  })

  it('end with a few remarks', () => {
    const documentNotes = ['Một.', 'Hai.', 'Ba.', 'Bốn.']
    expect(linesOf('documents', { documents: [paperOf({})], documentNotes })).toEqual([
      'Tờ khai',
      'Lưu ý: Một.',
      'Lưu ý: Hai.',
      'Lưu ý: Ba.',
    ])
  })

  it('that nobody counted are told as the source has them', () => {
    expect(linesOf('documents', { documentNotes: ['Tờ khai hải quan'] })).toEqual([
      'Cổng không tách riêng từng giấy tờ, chỉ ghi:',
      'Tờ khai hải quan',
    ])
  })

  it('are cut to a dozen lines, saying how many are left', () => {
    const documents = Array.from({ length: 30 }, (_, i) => paperOf({ name: `Giấy tờ số ${i}` }))
    const lines = linesOf('documents', { documents })
    expect(lines).toHaveLength(13)
    expect(lines.at(-1)).toBe('… còn 18 dòng nữa, xem trên Cổng Dịch vụ công quốc gia')
  })

  it('tell which of them have a form', () => {
    const documents = [
      paperOf({ name: 'Đơn đề nghị', form: 'mau01.docx' }),
      paperOf({ name: 'Ảnh' }),
    ]
    expect(linesOf('form', { documents })).toEqual([
      'Đơn đề nghị | Có tệp mẫu trên trang thủ tục của Cổng.',
    ])
  })
})

describe('places', () => {
  const channels = [channelOf({}), channelOf({ channel: 'online' })]

  it.each(['Ủy ban nhân dân cấp xã', 'Sở Tư pháp', 'Chủ tịch Ủy ban nhân dân cấp tỉnh'])(
    'of the province are its one-stop centres: %s',
    (agency) => {
      expect(linesOf('where', { agency, channels })).toEqual([
        'Nộp: Trung tâm Phục vụ hành chính công xã, phường nào trong tỉnh cũng được',
        `Giải quyết: ${agency}`,
        'Cách nộp: trực tiếp, trực tuyến',
      ])
    },
  )

  it.each(['Công an cấp xã', 'Bộ Xây dựng, Sở Xây dựng', 'Bảo hiểm xã hội cơ sở'])(
    'of others are their own: %s',
    (agency) => {
      expect(linesOf('where', { agency })).toEqual([`Nộp và giải quyết: ${agency}`])
    },
  )

  it('named by the record come first', () => {
    expect(linesOf('where', { agency: 'Bộ Công an', submitAt: 'Công an cấp xã' })).toEqual([
      'Nộp: Công an cấp xã',
      'Giải quyết: Bộ Công an',
    ])
  })

  it('online are the portal, with the level and what the row says', () => {
    const online = channelOf({
      channel: 'online',
      onlineLevel: 'partial',
      note: 'Ký số.\nNộp phí.',
    })
    expect(linesOf('how-online', { channels: [online] })).toEqual([
      'Tìm thủ tục mã 1.000001 trên Cổng Dịch vụ công quốc gia (https://dichvucong.gov.vn) để nộp.',
      'Mức trực tuyến: một phần, còn việc phải làm trực tiếp.',
      'Ký số.',
      'Nộp phí.',
    ])
  })
})

it('laws are told by title and number, or by their kind', () => {
  const legalBasis = [
    { code: '60/2014/QH13', title: 'Luật Hộ tịch' },
    { code: '163/2024/NĐ-CP', title: 'Nghị định số 163/2024/NĐ-CP của Chính phủ' },
    ...[
      '68/2020/QH14',
      '118/2025/NĐ-CP',
      '55/2021/TT-BCA',
      '1/2016/TTLT-BCA-BYT',
      '5/2026/QĐ-UBND',
      '66.7/2025/NQ-CP',
      '12/VBHN-VPQH',
      'Bộ luật Hàng hải',
    ].map((code) => ({ code, title: null })),
  ]
  expect(linesOf('legal-basis', { legalBasis })).toEqual([
    'Luật Hộ tịch (60/2014/QH13)',
    'Nghị định số 163/2024/NĐ-CP của Chính phủ',
    'Luật số 68/2020/QH14',
    'Nghị định số 118/2025/NĐ-CP',
    'Thông tư số 55/2021/TT-BCA',
    'Thông tư liên tịch số 1/2016/TTLT-BCA-BYT',
    'Quyết định số 5/2026/QĐ-UBND',
    'Nghị quyết số 66.7/2025/NQ-CP',
    'Văn bản 12/VBHN-VPQH',
    'Bộ luật Hàng hải',
  ])
})
