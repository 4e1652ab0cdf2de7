import { describe, expect, it } from 'vitest'
import { createMind } from '../../../src/conversation/create-mind.ts'
import type { Sheet } from '../../../src/conversation/sheet/sheet.ts'
import { withListings } from '../../../src/knowledge/catalogue.ts'
import { currentFacts } from '../../../src/knowledge/effective.ts'
import type { ImportedProcedure } from '../../../src/knowledge/national/imported-procedure.ts'
import { noonOf, today } from '../../support/ask.ts'
import { channelOf, detailsOf, listingOf, paperOf } from '../../support/national.ts'
import {
  mindWith,
  procedureOf,
  realKnowledge,
  realMind,
  statuses,
} from '../../support/real-mind.ts'

const { phrases } = realKnowledge

function sheetOf(procedure: string, chosen: readonly string[] = [], mind = realMind): Sheet {
  const sheet = mind.sheet({ procedure, chosen, details: null }, noonOf(today))
  if (!sheet) throw new Error(`expected a sheet of ${procedure}`)
  return sheet
}

const papersOn = ({ papers }: Sheet) => papers.flatMap((group) => group.papers)
const factsOn = ({ sections }: Sheet) => sections.flatMap(({ lines }) => lines)

describe('the sheet of a procedure', () => {
  it.each([...realKnowledge.procedures.keys()])(
    '%s names each paper once, and every fact',
    (id) => {
      const sheet = sheetOf(id)
      const { title, documents, benefits } = procedureOf(id)
      expect(sheet.procedure.title).toBe(title)
      expect(papersOn(sheet)).toHaveLength(currentFacts(documents, today).length)
      for (const { name } of currentFacts(documents, today)) {
        expect(
          papersOn(sheet).some(({ text }) => text.includes(name)),
          name,
        ).toBe(true)
      }
      expect(sheet.sections.map(({ facet }) => facet)).toEqual([
        'fee',
        ...(benefits.length > 0 ? ['benefit'] : []),
        'duration',
        'where',
        'result',
      ])
      for (const { lines } of sheet.sections) expect(lines.length).toBeGreaterThan(0)
      expect(sheet.sources.length).toBeGreaterThan(0)
      expect(sheet.footnotes.join(' ')).toMatch(/kiểm tra ngày \d\d\/\d\d\/\d{4}/)
    },
  )

  it('tells first what remains to be done in person', () => {
    expect(sheetOf('khai-sinh').visit).toBe(procedureOf('khai-sinh').online.inPerson)
  })

  it('is found by any of its codes', () => {
    for (const { code } of procedureOf('can-cuoc-doi').codes.slice(0, 1)) {
      expect(sheetOf(code)).toEqual(sheetOf('can-cuoc-doi'))
    }
  })

  it('shows nothing that is over', () => {
    const mind = mindWith('khai-sinh', (p) => ({
      ...p,
      documents: p.documents.map((paper) => ({ ...paper, validTo: '2026-11-21' })),
      online: { ...p.online, validTo: '2026-11-21' },
    }))
    const sheet = sheetOf('khai-sinh', [], mind)
    expect(papersOn(sheet)).toEqual([])
    expect(sheet.papers[0]?.notes).toEqual([phrases.say('answer.none.documents')])
    expect(sheet.visit).toBeNull()
  })
})

describe('the sheet of one case', () => {
  const chosen = ['qua-han/roi', 'truong-hop/thuong']

  it('names the case and leaves out what belongs to others', () => {
    const sheet = sheetOf('khai-sinh', chosen)
    const everybody = papersOn(sheetOf('khai-sinh')).map(({ text }) => text)
    const mine = papersOn(sheet).map(({ text }) => text)
    expect(sheet.answers).toEqual(['Đã quá 60 ngày', expect.stringContaining('Bé do mẹ sinh ra')])
    expect(sheet.chosen).toEqual(chosen)
    expect(everybody.filter((text) => !mine.includes(text)).join()).toMatch(/bỏ rơi.*mang thai hộ/)
    expect(
      factsOn(sheet)
        .map(({ text }) => text)
        .join(),
    ).not.toContain('đúng hạn')
  })

  it.each([
    ['an answer nobody offers', ['qua-han/co-le']],
    ['a question nobody asks', ['mau-mat/xanh']],
    ['no answer at all', ['<script>', '', '/']],
  ])('passes over %s', (_, strange) => {
    expect(sheetOf('khai-sinh', strange)).toEqual(sheetOf('khai-sinh'))
  })
})

describe('the sheet of an imported procedure', () => {
  const code = '1.999999'
  const listing = listingOf({ code, name: 'Nuôi rồng tại nhà' })
  const mind = createMind(withListings(realKnowledge, [listing]), statuses)
  const sheetWith = (details: ImportedProcedure | null) =>
    mind.sheet({ procedure: code, chosen: [], details }, noonOf(today))

  it('groups the papers by case and tells where they come from', () => {
    const sheet = sheetWith(
      detailsOf({
        code,
        channels: [channelOf({ fee: '8.000 đồng', duration: '5 ngày làm việc' })],
        documents: [
          paperOf({ name: 'Tờ khai', group: null }),
          paperOf({ name: 'Ảnh con rồng', group: 'Rồng có cánh' }),
        ],
        documentNotes: Array.from({ length: 8 }, (_, i) => `Lưu ý ${i + 1}`),
      }),
    )
    expect(
      sheet?.papers.map(({ title, papers }) => [title, papers.map(({ text }) => text)]),
    ).toEqual([
      [phrases.say('sheet.papers.needed'), ['Tờ khai']],
      ['Rồng có cánh', ['Ảnh con rồng']],
      [phrases.say('sheet.papers.remarks'), []],
    ])
    expect(sheet?.papers.at(-1)?.notes).toHaveLength(6)
    expect(sheet?.sources[0]?.title).toContain('163/QĐ-BTP')
    expect(
      sheet &&
        factsOn(sheet)
          .map(({ text }) => text)
          .join(),
    ).toContain('8.000 đồng')
  })

  it.each([
    ['has no details', null],
    ['is only good to be found', detailsOf({ code, flags: ['pre-reform-provincial'] })],
  ])('says where to read on when it %s', (_, details) => {
    const sheet = sheetWith(details)
    expect(sheet?.papers).toEqual([])
    expect(sheet?.summary).toContain(code)
    expect(sheet?.summary).toContain(realKnowledge.settings.contact)
  })

  it('prints the caution in place of papers known to be wrong', () => {
    const [wrong, caution] =
      [...realKnowledge.cautions].find(([, { hide }]) => hide.includes('documents')) ?? []
    if (!wrong || !caution) throw new Error('expected a caution on papers')
    const known = withListings(realKnowledge, [listingOf({ code: wrong })])
    const details = detailsOf({ code: wrong, documents: [paperOf({ name: 'Giấy cũ' })] })
    const wish = { procedure: wrong, chosen: [], details }
    const sheet = createMind(known, statuses).sheet(wish, noonOf(today))
    expect(JSON.stringify(sheet)).toContain(caution.text.slice(0, 40))
    expect(JSON.stringify(sheet)).not.toContain('Giấy cũ')
  })
})

it('of a procedure that is switched off holds the reason and no fact', () => {
  const reason = 'Đang kiểm tra lại.'
  const off = [{ procedure: 'khai-sinh', reason, since: today }]
  const knowledge = { ...realKnowledge, settings: { ...realKnowledge.settings, off } }
  const sheet = sheetOf('khai-sinh', [], createMind(knowledge, statuses))
  expect(sheet.summary).toContain(reason)
  expect(sheet).toMatchObject({ papers: [], sections: [], visit: null, sources: [] })
})

it('of something unknown is none', () => {
  const wish = { procedure: 'constructor', chosen: [], details: null }
  expect(realMind.sheet(wish, noonOf(today))).toBeNull()
})
