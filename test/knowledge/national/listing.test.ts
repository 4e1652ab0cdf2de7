import { describe, expect, it } from 'vitest'
import { mergeListings } from '../../../src/knowledge/national/listing.ts'
import { listingOf } from '../../support/national.ts'

const indexed = (fields: Parameters<typeof listingOf>[0]) =>
  listingOf({ detailed: false, levels: ['other'], business: true, ...fields })

describe('merged listings', () => {
  it('stand once for each code, in order', () => {
    const merged = mergeListings(
      ['1.000003', '1.000001'].map((code) => listingOf({ code })),
      ['1.000002', '1.000001'].map((code) => indexed({ code })),
    )
    expect(merged.map(({ code }) => code)).toEqual(['1.000001', '1.000002', '1.000003'])
  })

  it('are told by their details, with every name known', () => {
    const [merged] = mergeListings(
      [listingOf({ name: 'Tên ở chi tiết', otherNames: ['Tên ở bộ'], current: false })],
      [indexed({ name: 'Tên ở danh mục', current: true })],
    )
    expect(merged).toEqual(
      listingOf({
        name: 'Tên ở chi tiết',
        otherNames: ['Tên ở bộ', 'Tên ở danh mục'],
        current: true,
      }),
    )
  })

  it('do not repeat a name both have', () => {
    const [merged] = mergeListings([listingOf({})], [indexed({})])
    expect(merged?.otherNames).toEqual([])
  })

  it('are told by the index where the details cannot be relied on', () => {
    const [merged] = mergeListings(
      [listingOf({ name: 'Tên cũ', detailed: false, scope: 'province:Đà Nẵng', agency: 'Sở cũ' })],
      [indexed({ name: 'Tên quốc gia', agency: null })],
    )
    expect(merged).toMatchObject({
      name: 'Tên quốc gia',
      otherNames: ['Tên cũ'],
      scope: 'national',
      levels: ['commune'],
      detailed: false,
      agency: null,
    })
  })

  it('may come from one file alone', () => {
    expect(mergeListings([], [indexed({})])).toEqual([indexed({})])
    expect(mergeListings([listingOf({})], [])).toEqual([listingOf({})])
    expect(mergeListings([], [])).toEqual([])
  })
})
