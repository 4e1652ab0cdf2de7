import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPlace, longestPlace, type Place, parsePlace } from '../../src/sharing/place.ts'

describe('a place', () => {
  it.each<[string, Place]>([
    ['trang-chu', { kind: 'home' }],
    ['ho-so', { kind: 'dossier' }],
    ['khai-sinh', { kind: 'procedure', procedure: 'khai-sinh' }],
    ['1-001193', { kind: 'procedure', procedure: '1.001193' }],
    ['tt-trang-chu', { kind: 'procedure', procedure: 'trang-chu' }],
    ['lv-ho-tich', { kind: 'field', field: 'ho-tich' }],
    ['sk-sinh-con', { kind: 'life-event', event: 'sinh-con' }],
    ['gd-tai-tep', { kind: 'guide', guide: 'tai-tep' }],
    ['hd-khai-sinh', { kind: 'walkthrough', flow: 'khai-sinh', step: 1 }],
    ['hd-khai-sinh-3', { kind: 'walkthrough', flow: 'khai-sinh', step: 3 }],
    ['hd-du-18-1', { kind: 'walkthrough', flow: 'du-18', step: 1 }],
  ])('%s is read and written', (text, place) => {
    expect(parsePlace(text)).toEqual(place)
    expect(formatPlace(place)).toBe(text)
  })

  it('is read in capitals too', () => {
    expect(parsePlace('HD-Khai-Sinh-3')).toEqual(parsePlace('hd-khai-sinh-3'))
  })

  it.each([
    '',
    '-',
    'khai--sinh',
    'khai_sinh',
    'khai sinh',
    'khái-sinh',
    '../etc',
    '<b>',
    'lv-',
    'a'.repeat(longestPlace + 1),
  ])('is not %j', (text) => {
    expect(parsePlace(text)).toBeNull()
  })

  const id = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,3}$/)
  const place: fc.Arbitrary<Place> = fc.oneof(
    fc.constant<Place>({ kind: 'home' }),
    fc.constant<Place>({ kind: 'dossier' }),
    fc
      .oneof(id, fc.constantFrom('1.001193', 'tt-a', 'ho-so', 'lv-x'))
      .filter((text) => !/^\d-\d{6}$/.test(text))
      .map<Place>((procedure) => ({ kind: 'procedure', procedure })),
    id.map<Place>((field) => ({ kind: 'field', field })),
    id.map<Place>((event) => ({ kind: 'life-event', event })),
    id.map<Place>((guide) => ({ kind: 'guide', guide })),
    fc.record({
      kind: fc.constant('walkthrough' as const),
      flow: id,
      step: fc.integer({ min: 1, max: 99 }),
    }),
  )

  it('comes back from its segment, whatever its id looks like', () => {
    fc.assert(
      fc.property(place, (one) => {
        expect(parsePlace(formatPlace(one))).toEqual(one)
      }),
    )
  })

  it('never breaks on wild text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = parsePlace(text)
        if (read) expect(parsePlace(formatPlace(read))).toEqual(read)
      }),
    )
  })
})
