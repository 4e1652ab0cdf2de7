import { describe, expect, it } from 'vitest'
import { cleanEntry, cleanProcedure } from '../../../src/knowledge/national/clean-record.ts'
import { nationalEntry } from '../../../src/knowledge/national/record.ts'
import { entryLine, recordOf } from '../../support/national-lines.ts'

describe('a record', () => {
  it('is kept whole, in plain JSON', () => {
    const { listing, details } = cleanProcedure(recordOf({}))
    expect(listing).toMatchObject({
      code: '1.000001',
      detailed: true,
      current: true,
      citizen: true,
    })
    expect(details).toMatchObject({
      version: 1,
      decision: '163/QĐ-BTP',
      documents: [{ name: 'Tờ khai theo mẫu' }],
      steps: ['Bước 1: Nộp hồ sơ.', 'Bước 2: Nhận kết quả.'],
      channels: [{ channel: 'in-person', duration: '5 ngày làm việc', fee: 'Miễn phí' }],
    })
    expect(JSON.parse(JSON.stringify(details))).toEqual(details)
  })

  it('whose body is another page gives its name only', () => {
    const record = recordOf({ recordFlags: ['wrong-body'], channels: [], documents: [] })
    const { listing, details } = cleanProcedure(record)
    expect(details).toBeNull()
    expect(listing).toMatchObject({ name: 'Thủ tục đăng ký thử nghiệm', detailed: false })
  })

  it('of a province before the reform is kept to be found, not to be answered from', () => {
    const { listing, details } = cleanProcedure(
      recordOf({ recordFlags: ['pre-reform-provincial'], scope: 'province:Đà Nẵng' }),
    )
    expect(listing).toMatchObject({ detailed: false, scope: 'province:Đà Nẵng' })
    expect(details?.flags).toContain('pre-reform-provincial')
  })

  it.each(['provincial-decision', 'commune-handbook (Hải Phòng)'])(
    'keeps its scope: %s',
    (scope) => {
      expect(cleanProcedure(recordOf({ scope })).listing).toMatchObject({ scope, detailed: true })
    },
  )

  it.each(['205/TTr-SNNMT', '758/QĐ-TTPVHCC', '2252/QĐ-VP', '2298/QĐ-UBND'])(
    'decided by a province is one of that province: %s',
    (decision) => {
      const { listing, flags } = cleanProcedure(recordOf({ decision }))
      expect(listing.scope).toBe('provincial-decision')
      expect(flags).toContain('provincial-decision')
    },
  )

  it('named otherwise in the list keeps both names', () => {
    const { listing } = cleanProcedure(recordOf({ nameInList: 'Tên trong danh mục.' }))
    expect(listing.otherNames).toEqual(['Tên trong danh mục'])
  })

  it.each([
    [['Công dân Việt Nam'], { citizen: true, business: false }],
    [['Doanh nghiệp', 'Hợp tác xã'], { citizen: false, business: true }],
    [['Tổ chức (không bao gồm doanh nghiệp, HTX)'], { citizen: false, business: true }],
    [['Người nước ngoài'], { citizen: true, business: false }],
    [[], { citizen: true, business: true }],
  ])('is for %j', (audience, expected) => {
    expect(cleanProcedure(recordOf({ audience })).listing).toMatchObject(expected)
  })

  it.each(['Không', 'Không có', 'không quy định.', 'Không yêu cầu'])(
    'has no conditions in %j',
    (conditions) => {
      expect(cleanProcedure(recordOf({ conditions })).details?.conditions).toEqual([])
    },
  )

  it('has a line for each result', () => {
    const result = 'Giấy chứng nhận;; - Văn bản từ chối; Giấy chứng nhận'
    expect(cleanProcedure(recordOf({ result })).details?.result).toBe(
      'Giấy chứng nhận\nVăn bản từ chối',
    )
  })

  it('takes periods from its steps where a row lacks the unit', () => {
    const record = recordOf({
      steps: 'Trong thời hạn 03 ngày làm việc kể từ ngày nhận hồ sơ, công chức cấp giấy.',
      channels: [{ type: 'online', duration: '3', flags: ['duration-unit-missing'] }],
    })
    const { details } = cleanProcedure(record)
    expect(details?.channels[0]?.duration).toBeNull()
    expect(details?.timeNotes).toEqual([
      'Trong thời hạn 03 ngày làm việc kể từ ngày nhận hồ sơ, công chức cấp giấy.',
    ])
  })

  it('torn inside its steps is mended', () => {
    const record = recordOf({
      steps: 'Bước 1. Người hưởng lập hồ sơ theo mục 9.3 (',
      documents: [{ name: ') và nộp cho cơ quan BHXH.\nBước 2. Cơ quan giải quyết.' }],
    })
    const { details, flags } = cleanProcedure(record)
    expect(details?.steps).toEqual([
      'Bước 1. Người hưởng lập hồ sơ theo mục 9.3 (Thành phần hồ sơ) và nộp cho cơ quan BHXH.',
      'Bước 2. Cơ quan giải quyết.',
    ])
    expect(details?.documents).toEqual([])
    expect(flags).toContain('steps-torn')
  })

  it('names no district as a place to go, and tells that it did', () => {
    const record = recordOf({
      agency: 'Công an huyện',
      competentAgency: 'Công an cấp Tỉnh',
      steps: 'Nộp hồ sơ tại Công an cấp huyện.',
    })
    const { details, flags } = cleanProcedure(record)
    expect(details?.agency).toBe('Công an cấp tỉnh')
    expect(details?.steps).toEqual(['Nộp hồ sơ tại cơ quan có thẩm quyền.'])
    expect(flags).toContain('mentions-district')
  })

  it.each([
    ['http://dichvucong.gov.vn/x', null],
    ['javascript:alert(1)', null],
    [
      'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/01-9d',
      'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/01-9d',
    ],
  ])('links to a safe address only: %s', (url, link) => {
    const source = { url, crawled: '2026-07-17' }
    expect(cleanProcedure(recordOf({ source })).details?.url).toBe(link)
  })
})

describe('"Miễn phí" in one row', () => {
  const free = { type: 'post', fee: 'Miễn phí' } as const
  const feesOf = (channels: Parameters<typeof recordOf>[0]['channels'] & object) =>
    cleanProcedure(recordOf({ channels })).details?.channels.map(({ fee }) => fee)

  it('does not stand against a charge in another', () => {
    expect(feesOf([{ type: 'direct', fee: '1,200,000 VNĐ' }, free])).toEqual([
      '1.200.000 đồng',
      null,
    ])
    expect(feesOf([{ type: 'online', fee: 'Miễn phí (190.000 đồng/sổ)' }, free])).toEqual([
      null,
      null,
    ])
  })

  it('does not stand against an amount that was lost in another', () => {
    const lost = { type: 'direct', fee: '40 VNĐ', flags: ['fee-amount-implausible'] } as const
    expect(feesOf([{ ...lost, flags: [...lost.flags] }, free])).toEqual([null, null])
  })

  it('stands where its own note says so, except for what the carrier brings', () => {
    const paid = { type: 'direct', fee: '50,000 VNĐ' } as const
    const online = { type: 'online', fee: 'Miễn phí (Không)' } as const
    const post = { type: 'post', fee: 'Miễn phí (Không)' } as const
    expect(feesOf([paid, online, post])).toEqual(['50.000 đồng', 'Miễn phí', null])
  })

  it('stands where every row is free', () => {
    expect(feesOf([{ type: 'direct', fee: 'Miễn phí' }, free])).toEqual(['Miễn phí', 'Miễn phí'])
  })
})

describe('a name of the index', () => {
  const listingOf = (fields: Readonly<Record<string, unknown>>) =>
    cleanEntry(nationalEntry.parse(entryLine(fields)))

  it('is known without details', () => {
    expect(listingOf({ hasDetail: true })).toMatchObject({ detailed: false, scope: 'national' })
  })

  it('of both lists is current and names its agency of today', () => {
    const listing = listingOf({
      agency: 'Sở Kế hoạch và Đầu tư',
      agency2026: 'Sở Tài chính các tỉnh, thành phố',
    })
    expect(listing).toMatchObject({ current: true, agency: 'Sở Tài chính các tỉnh, thành phố' })
  })

  it('of the list of 2025 alone is not, and its agency is not told', () => {
    expect(listingOf({ listedIn: ['dvcqg-2025-04-28'] })).toMatchObject({
      current: false,
      agency: null,
      levels: ['commune'],
    })
  })
})
