import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PhraseMatch } from '../../src/retrieval/phrase-table.ts'
import { createPhraseTable } from '../../src/retrieval/phrase-table.ts'
import { agrees, tokenise } from '../../src/retrieval/token.ts'

/** A table whose phrases stand for themselves. */
function tableOf(phrases: readonly string[]) {
  return createPhraseTable(phrases.map((text) => [text, text] as const))
}

function valuesIn(phrases: readonly string[], text: string): readonly string[] {
  return tableOf(phrases)
    .find(tokenise(text))
    .map(({ value }) => value)
}

describe('find', () => {
  test.each([
    ['the longest phrase', ['khai', 'khai sinh', 'khai sinh lại'], 'khai sinh lại', [2]],
    ['a shorter phrase when the longer breaks off', ['sổ', 'sổ đỏ mới'], 'sổ đỏ cũ', [0]],
    ['one after the other', ['khai sinh', 'khai tử'], 'khai tử rồi khai sinh', [1, 0]],
    ['the same phrase twice', ['phí'], 'phí này phí kia', [0, 0]],
    ['the earlier of two that overlap', ['lệ phí', 'phí bao nhiêu'], 'lệ phí bao nhiêu', [0]],
    ['a phrase right after another', ['lệ phí', 'bao nhiêu'], 'lệ phí bao nhiêu', [0, 1]],
    ['phrases typed without marks', ['lệ phí', 'đăng ký'], 'le phi dang ki', [0, 1]],
    ['phrases with a mark left out elsewhere', ['lệ phí'], 'le phí', [0]],
    ['phrases with hỏi for ngã', ['bãi bỏ'], 'bải bõ', [0]],
    ['no single syllable with hỏi for ngã', ['mở'], 'mỡ', []],
    ['nothing where marks differ', ['lệ phí'], 'lễ phí', []],
    ['nothing where marks are typed and none known', ['ok'], 'ók', []],
    ['the phrase of the same marks', ['chứng tử', 'chứng từ'], 'chứng từ', [1]],
    ['the first phrase when no marks tell', ['chứng tử', 'chứng từ'], 'chung tu', [0]],
    ['the first of two with the same words', ['đăng ký', 'đăng kí'], 'đăng ký', [0]],
    ['a shorter one when the longer has other marks', ['khai', 'khai tử'], 'khai tự', [0]],
    ['nothing in half a phrase', ['khai sinh lại'], 'khai sinh', []],
    ['nothing in an empty text', ['khai sinh'], '', []],
    ['nothing in an empty table', [], 'khai sinh', []],
  ])('finds %s', (_, phrases, text, expected) => {
    expect(valuesIn(phrases, text)).toEqual(expected.map((i) => phrases[i]))
  })

  test('tells where a match starts and ends', () => {
    const found = tableOf(['khai sinh']).find(tokenise('làm khai sinh cho con'))
    expect(found).toEqual([{ value: 'khai sinh', start: 1, end: 3 }])
  })

  test('leaves out phrases without words', () => {
    expect(valuesIn(['', ' … '], 'khai sinh')).toEqual([])
  })

  test('looks at every place from the left as a plain search does', () => {
    fc.assert(
      fc.property(fc.array(wordsUpTo(3), { maxLength: 8 }), wordsUpTo(12), (phrases, text) => {
        expect(tableOf(phrases).find(tokenise(text))).toEqual(plainFind(phrases, text))
      }),
    )
  })
})

function wordsUpTo(maxLength: number): fc.Arbitrary<string> {
  const syllable = fc.constantFrom('tu', 'tử', 'tự', 'ký', 'ki', 'so', 'sổ')
  return fc.array(syllable, { minLength: 1, maxLength }).map((words) => words.join(' '))
}

function plainFind(phrases: readonly string[], text: string): readonly PhraseMatch<string>[] {
  const tokens = tokenise(text)
  const found: PhraseMatch<string>[] = []
  for (let start = 0; start < tokens.length; ) {
    const fitting = phrases.filter((phrase) =>
      tokenise(phrase).every((known, i) => {
        const typed = tokens[start + i]
        return typed !== undefined && agrees(typed, known)
      }),
    )
    const length = Math.max(0, ...fitting.map((phrase) => tokenise(phrase).length))
    const value = fitting.find((phrase) => tokenise(phrase).length === length)
    if (value !== undefined) found.push({ value, start, end: start + length })
    start += value === undefined ? 1 : length
  }
  return found
}
