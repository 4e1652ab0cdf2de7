import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSpelling } from '../../src/retrieval/spelling.ts'

const known = [
  ...['sinh', 'chuyen', 'giay', 'lam', 'nghi', 'ghe', 'khai', 'ket', 'hon', 'phi', 'thanh', 'tich'],
  ...['so', 'ho', 'khau', 'do', 'doi', 'bao', 'hiem', 'dang', 'quan', 'cong', 'ruou', 'huu', 'ti'],
  ...['truong', 'xoa', 'rut', 'nha', 'ky'],
]
const spelling = createSpelling(known)

function variantOf(typed: string, meant: string): number | undefined {
  return spelling.variants(typed).find(({ key }) => key === meant)?.factor
}

describe('variants', () => {
  test.each([
    ['s for x', 'soa', 'xoa'],
    ['x for s', 'xinh', 'sinh'],
    ['tr for ch', 'truyen', 'chuyen'],
    ['ch for tr', 'chuong', 'truong'],
    ['d for gi', 'day', 'giay'],
    ['r for gi', 'ray', 'giay'],
    ['z for gi', 'zay', 'giay'],
    ['gi for r', 'giut', 'rut'],
    ['d for r', 'dut', 'rut'],
    ['r for d', 'roi', 'doi'],
    ['j for d', 'joi', 'doi'],
    ['n for l', 'nam', 'lam'],
    ['l for n', 'lha', 'nha'],
    ['ng for ngh', 'ngi', 'nghi'],
    ['g for gh', 'ge', 'ghe'],
    ['c for k', 'cet', 'ket'],
    ['k for c', 'kong', 'cong'],
    ['f for ph', 'fi', 'phi'],
    ['n for nh at the end', 'sin', 'sinh'],
    ['ng for n at the end', 'hong', 'hon'],
    ['t for ch at the end', 'tit', 'tich'],
    ['c for t at the end', 'kec', 'ket'],
    ['y for i', 'ty', 'ti'],
    ['i for y', 'ki', 'ky'],
    ['uu for uou', 'ruu', 'ruou'],
  ])('hears %s: %j as %j', (_, typed, meant) => {
    expect(variantOf(typed, meant)).toBe(0.85)
  })

  test.each([
    ['a key held too long', 'khaii', 'khai', 0.8],
    ['a letter too many', 'khaio', 'khai', 0.7],
    ['a letter too few', 'khu', 'khau', 0.7],
    ['another letter', 'khao', 'khau', 0.7],
    ['two letters changed about', 'dagn', 'dang', 0.7],
    ['the first letter missed', 'akhai', 'khai', 0.595],
    ['another first letter', 'bhai', 'khai', 0.595],
    ['the first two changed about', 'hkai', 'khai', 0.595],
    ['two slips', 'khoo', 'khai', undefined],
    ['two letters too many', 'khaiii', 'khai', undefined],
    ['changed about over a gap', 'gand', 'dang', undefined],
  ])('worth of %s, %j for %j: %j', (_, typed, meant, factor) => {
    expect(variantOf(typed, meant)?.toFixed(3)).toBe(factor?.toFixed(3))
  })

  test('finds for syllables under three letters only what sounds alike or has a letter more', () => {
    expect(spelling.variants('bo')).toEqual([{ key: 'bao', factor: 0.7 }])
    expect(spelling.variants('xo')[0]).toEqual({ key: 'so', factor: 0.85 })
  })

  test('puts what sounds alike before slips', () => {
    expect(spelling.variants('khay').map(({ key }) => key)).toEqual(['khai', 'khau'])
  })

  test('offers at most eight', () => {
    const many = createSpelling([...'bcdghklmnprstvx'].map((letter) => `${letter}an`))
    expect(many.variants('wan')).toHaveLength(8)
  })

  test('knows nothing of numbers, codes and marks', () => {
    const odd = createSpelling(['50.000', 'h26', 'khai', 'đỏ'])
    expect(['50.000', 'h26', 'đỏ', 'khai'].map(odd.knows)).toEqual([false, false, false, true])
  })
})

describe('split', () => {
  test.each([
    ['hokhau', ['ho', 'khau']],
    ['khaisinh', ['khai', 'sinh']],
    ['sodohokhau', ['so', 'do', 'ho', 'khau']],
    ['dangkykethon', ['dang', 'ky', 'ket', 'hon']],
    ['baohiem', ['bao', 'hiem']],
    ['tyho', ['ty', 'ho']],
    ['tayho', null],
    ['truonghop', null],
    ['khai', null],
    ['hokhauz', null],
    ['ahokhau', null],
    ['', null],
    ['khaisinhkhaisinhkhaisinh', null],
    ['hoo', null],
    ['xoaso', ['xoa', 'so']],
  ])('takes %j apart: %j', (key, parts) => {
    expect(spelling.split(key)).toEqual(parts)
  })

  test('leaves whole what is one syllable with a key held too long', () => {
    expect(createSpelling(['la', 'uu']).split('lauu')).toEqual(['la', 'uu'])
    expect(createSpelling(['la', 'uu', 'lau']).split('lauu')).toBeNull()
  })

  test('goes back to a shorter syllable when the longest leads nowhere', () => {
    expect(createSpelling(['ho', 'hon', 'nha']).split('honha')).toEqual(['ho', 'nha'])
  })
})

describe('for any set of syllables', () => {
  const syllable = fc.string({ unit: fc.constantFrom(...'aichknt'), minLength: 1, maxLength: 5 })
  const syllables = fc.array(syllable, { maxLength: 12 })

  test('variants are known, other than the key, best first', () => {
    fc.assert(
      fc.property(syllables, syllable, (all, key) => {
        const found = createSpelling(all).variants(key)
        const factors = found.map(({ factor }) => factor)
        expect(found.every((variant) => all.includes(variant.key) && variant.key !== key)).toBe(
          true,
        )
        expect(factors).toEqual(factors.toSorted((a, b) => b - a))
        expect(new Set(found.map((variant) => variant.key)).size).toBe(found.length)
      }),
    )
  })

  test('finds every syllable one slip away', () => {
    fc.assert(
      fc.property(syllables, syllable, (all, key) => {
        const variants = createSpelling(all).variants(key)
        const meant = all.filter((one) => key.length >= 3 && one !== key && isOneSlip(key, one))
        const missed = meant.filter((one) => !variants.some((variant) => variant.key === one))
        expect(variants.length === 8 ? [] : missed).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('finds nothing two slips away that sounds otherwise', () => {
    fc.assert(
      fc.property(syllables, syllable, (all, key) => {
        const slips = createSpelling(all)
          .variants(key)
          .filter(({ factor }) => factor < 0.85)
        expect(slips.filter((variant) => !isOneSlip(key, variant.key))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('parts of a split are known and make up the word', () => {
    fc.assert(
      fc.property(syllables, fc.array(syllable, { maxLength: 4 }), (all, words) => {
        const parts = createSpelling(all).split(words.join('')) ?? []
        expect(parts.join('')).toBe(parts.length > 0 ? words.join('') : '')
        expect(parts.every((part) => all.includes(part) && part.length >= 2)).toBe(true)
        expect(parts.length).not.toBe(1)
      }),
    )
  })

  test('says the same when asked again', () => {
    fc.assert(
      fc.property(syllables, syllable, (all, key) => {
        const once = createSpelling(all)
        expect(once.variants(key)).toEqual(once.variants(key))
      }),
    )
  })
})

/** Every word one slip away, written out. */
function isOneSlip(typed: string, meant: string): boolean {
  const letters = 'aichknt'
  const at = [...`${typed} `].map((_, i) => i)
  const edits = at.flatMap((i) => [
    typed.slice(0, i) + typed.slice(i + 1),
    typed.slice(0, i) +
      typed
        .slice(i, i + 2)
        .split('')
        .reverse()
        .join('') +
      typed.slice(i + 2),
    ...[...letters].map((letter) => typed.slice(0, i) + letter + typed.slice(i)),
    ...[...letters].map((letter) => typed.slice(0, i) + letter + typed.slice(i + 1)),
  ])
  return edits.includes(meant)
}
