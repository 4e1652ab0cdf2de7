import { describe, expect, it } from 'vitest'
import { decodeAction } from '../../src/conversation/action.ts'
import type { ImportedProcedure } from '../../src/knowledge/national/imported-procedure.ts'
import { type Facet, facets } from '../../src/knowledge/schema/intent.ts'
import { answer, linesOf } from '../support/imported-answer.ts'
import { channelOf, paperOf } from '../support/national.ts'
import { plainWorld } from '../support/plain-world.ts'

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
