import { describe, expect, it } from 'vitest'
import { compareWithNational } from '../../../src/knowledge/national/compare.ts'
import type { ImportedChannel } from '../../../src/knowledge/national/imported-procedure.ts'
import type { Listing } from '../../../src/knowledge/national/listing.ts'
import type { Fee, Procedure } from '../../../src/knowledge/schema/procedure.ts'
import { channelOf, detailsOf, listingOf } from '../../support/national.ts'
import { procedureOf } from '../../support/real-mind.ts'

const base = procedureOf('tach-ho')
const code = '1.010038'

const fee = (fields: Partial<Fee>): Fee => ({
  label: 'Mức thu',
  kind: 'base',
  amount: 10_000,
  channel: 'any',
  source: ['ban-ghi'],
  confidence: 'A',
  ...fields,
})

/** Our record: 10.000 đồng, 5 ngày làm việc, a level the portal does not print. */
function ours(fields: Partial<Procedure> = {}): Procedure {
  return {
    ...base,
    officialName: 'Tách hộ',
    fees: [fee({})],
    durations: [
      {
        kind: 'handling',
        value: 5,
        unit: 'working-day',
        channel: 'any',
        source: ['ban-ghi'],
        confidence: 'A',
      },
    ],
    online: { ...base.online, level: 'unpublished' },
    ...fields,
  }
}

const row = { channel: 'online', fee: '10.000 đồng', duration: '5 ngày làm việc' } as const

/** A list of one procedure. */
function theirs(listing: Partial<Listing>, ...rows: readonly Partial<ImportedChannel>[]) {
  const channels = (rows.length > 0 ? rows : [row]).map((one) => channelOf({ ...row, ...one }))
  const listed = listingOf({ code, name: 'Tách hộ', ...listing })
  return new Map([[listed.code, { listing: listed, details: detailsOf({ channels }) }]])
}

const compare = (procedure: Procedure, list: ReturnType<typeof theirs>) =>
  compareWithNational([procedure], list, '2026-11-22').map(({ kind, ours, theirs }) => [
    kind,
    ours,
    theirs,
  ])

describe('nothing differs', () => {
  it.each([
    ['when both say the same', ours(), theirs({})],
    ['when the name begins with "Thủ tục"', ours(), theirs({ name: 'Thủ tục tách hộ' })],
    [
      'when an other name of the list is ours',
      ours(),
      theirs({ name: 'Khác', otherNames: ['Tách hộ'] }),
    ],
    ['when the list is silent', ours(), theirs({}, { fee: null, duration: null })],
    [
      'when we add who pays nothing',
      ours({ fees: [fee({}), fee({ kind: 'waiver', amount: 0, validTo: '2026-12-31' })] }),
      theirs({}),
    ],
    [
      'when the list tells a rate in the row’s other words',
      ours({ fees: [fee({}), fee({ label: 'Trực tuyến', amount: 5000 })] }),
      theirs({}, { note: 'Nộp trực tuyến: 5.000 đồng' }),
    ],
    ['for a service without a code', ours({ codes: [] }), new Map()],
  ])('%s', (_, procedure, list) => {
    expect(compare(procedure, list)).toEqual([])
  })
})

describe('it tells', () => {
  it.each([
    [
      'a code the list lacks',
      ours(),
      theirs({ code: '1.999999', name: 'Khác' }),
      ['missing', code, 'không có'],
    ],
    [
      'a procedure that stands under another code',
      ours(),
      theirs({ code: '1.999999' }),
      ['renumbered', code, '1.999999 Tách hộ'],
    ],
    [
      'a former code that still stands in the list',
      ours({
        codes: [
          { code: '1.111111', status: 'current' },
          { code, status: 'former' },
        ],
      }),
      theirs({}),
      ['renumbered', '1.111111', `${code} Tách hộ`],
    ],
    ['another name', ours(), theirs({ name: 'Tách sổ' }), ['renamed', 'Tách hộ', 'Tách sổ']],
    [
      'another amount',
      ours(),
      theirs({}, { fee: '12.000 đồng' }),
      ['fee', '10.000 đồng', '12.000 đồng'],
    ],
    [
      'an amount we have no longer',
      ours({ fees: [fee({}), fee({ amount: 5000, validTo: '2026-11-21' })] }),
      theirs({}, {}, { fee: '5.000 đồng' }),
      ['fee', '10.000 đồng', '10.000 đồng; 5.000 đồng'],
    ],
    [
      'that the list says free where we name no number',
      ours({ fees: [fee({ amount: null, text: 'Theo tỉnh.' })] }),
      theirs({}, { fee: 'Miễn phí' }),
      ['fee', 'theo lời, không có số', 'không thu'],
    ],
    [
      'another period',
      ours(),
      theirs({}, { duration: '07 ngày làm việc' }),
      ['period', '5 ngày làm việc', '7 ngày làm việc'],
    ],
    [
      'a level',
      ours(),
      theirs({}, { onlineLevel: 'full' }),
      ['level', 'nộp trực tuyến được, không nêu mức', 'toàn trình'],
    ],
    [
      'that the list knows no way online',
      ours(),
      theirs({}, { channel: 'in-person' }),
      ['level', 'nộp trực tuyến được, không nêu mức', 'không nộp trực tuyến'],
    ],
  ])('%s', (_, procedure, list, told) => {
    expect(compare(procedure, list)).toEqual([told])
  })
})
