import { describe, expect, it } from 'vitest'
import { decodeAction } from '../../src/conversation/action.ts'
import { composeImported } from '../../src/conversation/answer/imported.ts'
import { nowAt } from '../../src/conversation/now.ts'
import type { ImportedProcedure } from '../../src/knowledge/national/imported-procedure.ts'
import type { Listing } from '../../src/knowledge/national/listing.ts'
import { type Facet, facets } from '../../src/knowledge/schema/intent.ts'
import { channelOf, detailsOf, listingOf, paperOf } from '../support/national.ts'
import { plainWorld } from '../support/plain-world.ts'

const now = nowAt(new Date('2026-11-22T12:00:00+07:00'))

function answer(
  details: Partial<ImportedProcedure> | null,
  asked: readonly Facet[],
  listing: Partial<Listing> = {},
  title = 'Đăng ký thử nghiệm',
) {
  const entry = { kind: 'listed', listing: listingOf(listing), title } as const
  return composeImported(entry, details && detailsOf(details), asked, { world: plainWorld, now })
}

/** The lines of the one section asked for, notes behind a bar. */
function linesOf(facet: Facet, details: Partial<ImportedProcedure>): readonly string[] {
  const [section] = answer(details, [facet]).sections
  return (section?.lines ?? []).map(({ text, note }) => (note ? `${text} | ${note}` : text))
}

describe('the answer about an imported procedure', () => {
  it('names it, tells the section, its source and until when it holds', () => {
    const {
      text,
      procedure,
      facets: told,
      asOf,
      sources,
    } = answer({ steps: ['Nộp hồ sơ.'] }, ['steps'])
    expect(procedure).toEqual({ id: '1.000001', code: '1.000001', title: 'Đăng ký thử nghiệm' })
    expect(told).toEqual(['steps'])
    expect(asOf).toBe('2026-07-31')
    expect(sources).toEqual([
      {
        title: 'Cổng Dịch vụ công quốc gia, thủ tục 1.000001 (Quyết định 163/QĐ-BTP)',
        url: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/1',
      },
    ])
    expect(text).toBe(
      [
        'Đang nói về: Đăng ký thử nghiệm.',
        '',
        'Các bước:',
        '- Nộp hồ sơ.',
        '',
        'Thông tin lấy từ Cổng tháng 06–07/2026, theo quy định đến ngày 31/07/2026; ông/bà nên hỏi lại nơi nộp.',
        'Nguồn: Cổng Dịch vụ công quốc gia, thủ tục 1.000001 (Quyết định 163/QĐ-BTP).',
      ].join('\n'),
    )
  })

  it('tells papers, fee, time and place when nothing is asked', () => {
    const { facets: told, lead } = answer({}, [])
    expect(told).toEqual(['documents', 'fee', 'duration', 'where'])
    expect(lead).toBe('Đăng ký thử nghiệm\nThủ tục mã 1.000001, lĩnh vực Hộ tịch.')
  })

  it.each([
    ['2025-12', 'tháng 12/2025', '31/12/2025', '2025-12-31'],
    ['2026-07-17', 'ngày 17/07/2026', '17/07/2026', '2026-07-17'],
    ['2026', 'năm 2026', '01/01/2026', '2026-01-01'],
  ])('read in %s says so', (crawled, when, date, iso) => {
    const { footnotes, asOf } = answer({ crawled }, ['fee'])
    expect(footnotes.at(-1)).toContain(`${when}, theo quy định đến ngày ${date}`)
    expect(asOf).toBe(iso)
  })

  it.each(facets)('says so where the source is silent about %s', (facet) => {
    const [line] = linesOf(facet, { agency: null })
    expect(line).toBe(plainWorld.knowledge.phrases.say(`imported.none.${facet}`))
  })

  it('offers facets there is something to say about', () => {
    const { choices } = answer({ steps: ['Nộp.'], conditions: ['Đủ 18 tuổi.'] }, ['steps'])
    const next = choices.map(({ choice }) => decodeAction(choice))
    expect(next).toEqual([
      { kind: 'ask', procedure: '1.000001', facets: ['where'] },
      { kind: 'ask', procedure: '1.000001', facets: ['conditions'] },
    ])
  })

  it('of one province says that it holds there', () => {
    const { footnotes } = answer({ flags: ['provincial-decision'] }, ['fee'])
    expect(footnotes[0]).toContain('chỉ áp dụng ở tỉnh đó')
  })

  it('copied by hand says that the portal was not asked, and names no page of it', () => {
    const { footnotes, sources } = answer({ flags: ['hand-copied'], url: null, crawled: '2026' }, [
      'fee',
    ])
    expect(footnotes.join()).toContain('chưa đối chiếu với Cổng')
    expect(sources[0]?.title).toContain('Sổ tay')
  })

  it('explains the office put in place of a district', () => {
    const steps = ['Nộp tại cơ quan có thẩm quyền.']
    expect(answer({ steps, flags: ['mentions-district'] }, ['steps']).footnotes).toHaveLength(2)
    expect(answer({ steps }, ['steps']).footnotes).toHaveLength(1)
    expect(answer({ flags: ['mentions-district'] }, ['steps']).footnotes).toHaveLength(1)
  })

  it('cuts a name that is a page long', () => {
    const { procedure, lead } = answer({}, ['fee'], {}, 'Đăng ký biến động '.repeat(60).trim())
    expect(procedure.title.length).toBeLessThanOrEqual(250)
    expect(lead).toMatch(/[^.]…$/)
  })
})

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

describe('a procedure known by name only', () => {
  it('is named, with the way to the portal and to a person', () => {
    const { text, sections, choices, sources, asOf } = answer(null, ['fee'])
    expect(text).toContain('Đăng ký thử nghiệm')
    expect(text).toContain('1.000001')
    expect(text).toContain('Cơ quan giải quyết ghi trong danh mục: Ủy ban nhân dân cấp xã.')
    expect(sections).toEqual([])
    expect(choices.map(({ choice }) => decodeAction(choice))).toEqual([{ kind: 'person' }])
    expect(sources).toEqual([
      { title: 'Cổng Dịch vụ công quốc gia', url: 'https://dichvucong.gov.vn' },
    ])
    expect(asOf).toBe('2026-07-31')
  })

  it('that left the list says so', () => {
    const { footnotes, asOf } = answer(null, [], { current: false, agency: null })
    expect(footnotes[0]).toContain('không thấy trong danh mục năm 2026')
    expect(asOf).toBe('2025-04-28')
  })

  it('is all there is of a province before the reform', () => {
    const details = { flags: ['pre-reform-provincial'], steps: ['Nộp tại UBND quận'] }
    expect(answer(details, ['steps']).text).not.toContain('quận')
  })
})

describe('a very long record', () => {
  const long = 'Cơ quan tiếp nhận kiểm tra tính đầy đủ, hợp lệ của hồ sơ '.repeat(12).trim()
  const details: Partial<ImportedProcedure> = {
    steps: Array.from({ length: 40 }, () => long),
    documents: Array.from({ length: 40 }, (_, i) =>
      paperOf({ name: `${i} ${long}`, parts: [long, long] }),
    ),
    conditions: Array.from({ length: 40 }, () => long),
    channels: [channelOf({ feeNote: long, note: long, duration: '5 ngày' })],
    legalBasis: Array.from({ length: 40 }, (_, i) => ({ code: `${i}/2026/NĐ-CP`, title: long })),
  }

  it.each([
    ...facets.map((facet) => [facet]),
    [],
    ['documents', 'fee', 'steps', 'conditions'] as const,
  ])('stays below 4,000 characters: %s', (...asked) => {
    const { text } = answer(details, asked as readonly Facet[], {}, long)
    expect(text.length).toBeLessThanOrEqual(4000)
  })

  it('closes a quotation it cuts', () => {
    const [line = ''] = linesOf('fee', details)
    expect(line).toMatch(/…”$/)
  })
})
