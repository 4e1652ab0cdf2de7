/** What is known to be wrong in an imported record is not shown; what is known instead is. */

import { describe, expect, it } from 'vitest'
import { decodeAction } from '../../src/conversation/action.ts'
import { composeImported } from '../../src/conversation/answer/imported.ts'
import { nowAt } from '../../src/conversation/now.ts'
import type { World } from '../../src/conversation/world.ts'
import type { ImportedProcedure } from '../../src/knowledge/national/imported-procedure.ts'
import type { Caution } from '../../src/knowledge/schema/cautions.ts'
import type { Facet } from '../../src/knowledge/schema/intent.ts'
import { channelOf, detailsOf, listingOf, paperOf } from '../support/national.ts'
import { plainWorld } from '../support/plain-world.ts'

const { cautions, phrases, procedures } = plainWorld.knowledge

/** As the portal had them, cut short. */
const permit = detailsOf({
  code: '1.013226',
  channels: [
    channelOf({ duration: '15 ngày', feeNote: 'Theo quy định của Hội đồng nhân dân cấp tỉnh.' }),
    channelOf({ channel: 'online', duration: '20 ngày' }),
  ],
  documents: [paperOf({ name: 'Quyết định phê duyệt dự án' })],
  legalBasis: [{ code: '175/2024/NĐ-CP', title: null }],
})
const transfer = detailsOf({
  code: '1.000889',
  channels: [
    channelOf({
      duration: '2 ngày làm việc',
      feeNote: 'Thông tư số 60/2023/TT-BTC: 14.000.000 đồng, 140.000 đồng',
    }),
  ],
  documents: [paperOf({ name: 'Chứng từ chuyển quyền sở hữu xe' })],
})

function answer(
  details: ImportedProcedure,
  asked: readonly Facet[],
  {
    world = plainWorld,
    day = '2026-11-22',
  }: { readonly world?: World; readonly day?: string } = {},
) {
  const entry = { kind: 'listed', listing: listingOf({ code: details.code }), title: 'T' } as const
  return composeImported(entry, details, asked, { world, now: nowAt(new Date(`${day}T12:00:00Z`)) })
}

function textOf(code: string): string {
  return cautions.get(code)?.text ?? ''
}

describe('a part of a record that is known to be wrong', () => {
  it.each([
    [permit, 'documents', 'Quyết định phê duyệt dự án'],
    [permit, 'duration', '15 ngày'],
    [permit, 'legal-basis', '175/2024'],
    [transfer, 'fee', '14.000.000'],
  ] as const)('is replaced by the caution: %#', (details, facet, wrong) => {
    const { text, sections } = answer(details, [facet])
    expect(text).not.toContain(wrong)
    expect(sections.map(({ lines }) => lines)).toEqual([[{ text: textOf(details.code) }]])
  })

  it('is not shown in the overview either, and the caution is told once', () => {
    const { text, sections } = answer(permit, [])
    expect(text).not.toMatch(/15 ngày|20 ngày|phê duyệt dự án/)
    expect(text.split(textOf('1.013226'))).toHaveLength(2)
    const [documents, fee, duration] = sections
    expect(documents?.lines).toEqual([{ text: textOf('1.013226') }])
    expect(fee?.lines[0]?.text).toContain('Hội đồng nhân dân cấp tỉnh')
    const title = documents?.title ?? ''
    expect(duration?.lines).toEqual([{ text: phrases.say('imported.caution.above', { title }) }])
  })

  it('leaves the rest of the record as it is', () => {
    expect(answer(transfer, ['duration']).text).toContain('2 ngày làm việc')
    expect(answer(transfer, ['duration']).text).not.toContain('64/2025')
  })

  it('is answered with whom the caution follows and when it was checked', () => {
    const told = 'Theo Thông tư 64/2025/TT-BTC, kiểm tra ngày 22/11/2026.'
    expect(answer(transfer, ['fee']).footnotes).toEqual([told])
    const [first, second] = answer(transfer, ['fee', 'duration']).footnotes
    expect(first).toBe(told)
    expect(second).toContain('Thông tin lấy từ Cổng')
  })

  it('can still be asked about', () => {
    const bare = detailsOf({ code: '1.013226', channels: permit.channels })
    const next = answer(bare, ['fee']).choices.map(({ choice }) => decodeAction(choice))
    expect(next).toContainEqual({ kind: 'ask', procedure: '1.013226', facets: ['documents'] })
  })

  it('is kept silent about once the caution ran out itself', () => {
    const caution: Caution = {
      codes: ['1.000889'],
      hide: ['fee'],
      text: 'Mức này chỉ đến hết tháng mười một.',
      source: 'một thông tư',
      confidence: 'A',
      checkedOn: '2026-11-22',
      validTo: '2026-11-30',
    }
    const knowledge = { ...plainWorld.knowledge, cautions: new Map([['1.000889', caution]]) }
    const world: World = {
      knowledge,
      statuses: plainWorld.statuses,
      places: plainWorld.places,
      provinces: plainWorld.provinces,
      get understanding(): never {
        throw new Error('expected an answer to need no understanding')
      },
    }
    expect(answer(transfer, ['fee'], { world, day: '2026-11-30' }).text).toContain(caution.text)
    const { sections, footnotes } = answer(transfer, ['fee'], { world, day: '2026-12-01' })
    expect(sections[0]?.lines).toEqual([{ text: phrases.say('imported.none.fee') }])
    expect(footnotes.join()).not.toContain('một thông tư')
  })
})

describe('the cautions', () => {
  it('are about procedures that are answered from their imported record', () => {
    const curated = [...procedures.values()].flatMap(({ codes }) => codes.map(({ code }) => code))
    expect(curated.filter((code) => cautions.has(code))).toEqual([])
  })

  it('state a number only where their source is sure', () => {
    const unsure = [...cautions.values()].filter(({ confidence }) => /[CD]/.test(confidence))
    expect(unsure.filter(({ text }) => /\d/.test(text))).toEqual([])
  })
})
