import { describe, expect, test } from 'vitest'
import type { WeightedToken } from '../../src/retrieval/terms.ts'
import { isPair, pairOf, termOf, termsOf } from '../../src/retrieval/terms.ts'
import { tokenise } from '../../src/retrieval/token.ts'

/** Each syllable with its weight. */
function weighted(text: string, ...weights: readonly number[]): readonly WeightedToken[] {
  return tokenise(text).map((token, i) => ({ token, weight: weights[i] ?? 1 }))
}

describe('termsOf', () => {
  test('yields syllables and pairs of neighbours', () => {
    const keys = termsOf(weighted('làm khai sinh')).map(({ key }) => key)
    expect(keys).toEqual(['lam', 'khai', 'lam khai', 'sinh', 'khai sinh'])
  })

  test('keeps the marks of both neighbours', () => {
    const pair = termsOf(weighted('sổ đỏ')).find(({ key }) => isPair(key))
    expect(pair).toEqual({ key: 'so do', form: 'sổ đỏ', marked: true, weight: 1 })
  })

  test('gives a pair the weight of the lesser neighbour', () => {
    const [, , pair] = termsOf(weighted('phí gì', 0.15, 0.1))
    expect(pair?.weight).toBe(0.1)
  })

  test('keeps each key once with its greatest weight', () => {
    const terms = termsOf(weighted('khai rồi khai', 0.1, 0.1, 1))
    expect(terms.filter(({ key }) => key === 'khai')).toMatchObject([{ weight: 1 }])
  })

  test('keeps the form of the heaviest among other marks', () => {
    const terms = termsOf(weighted('tự tử', 0.1, 1))
    expect(terms.find(({ key }) => key === 'tu')?.form).toBe('tử')
  })

  test('keeps the first form among equals', () => {
    const terms = termsOf(weighted('tự tử'))
    expect(terms.find(({ key }) => key === 'tu')?.form).toBe('tự')
  })

  test.each([
    ['nothing', '', 0],
    ['one syllable', 'phí', 1],
    ['two syllables', 'lệ phí', 3],
    ['the same syllable twice', 'dần dần', 2],
  ])('yields of %s', (_, text, count) => {
    expect(termsOf(weighted(text))).toHaveLength(count)
  })
})

describe('pairOf', () => {
  test.each([
    ['khai sinh', false],
    ['khai tử', true],
    ['sổ hong', true],
  ])('tells whether any of %j carries marks: %j', (text, marked) => {
    const [left, right] = weighted(text).map(termOf)
    expect(left && right && pairOf(left, right).marked).toBe(marked)
  })
})

test('isPair tells pairs from syllables', () => {
  expect([isPair('khai sinh'), isPair('khai'), isPair('')]).toEqual([true, false, false])
})
