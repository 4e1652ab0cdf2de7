import { describe, expect, test } from 'vitest'
import { synonymsSchema } from '../../src/knowledge/schema/lexicon.ts'
import { spelledOut } from '../../src/knowledge/synonyms.ts'
import { wordings } from '../../src/knowledge/word-classes.ts'

const classes = { người: ['mẹ', 'ông nội'], mới: ['mới', 'vừa'], vật: ['thẻ'] }

describe('word classes', () => {
  test.each([
    ['sổ đỏ', ['sổ đỏ']],
    ['{người} mất', ['mẹ mất', 'ông nội mất']],
    [
      '{người} {mới?} mất',
      ['mẹ mới mất', 'mẹ vừa mất', 'mẹ mất', 'ông nội mới mất', 'ông nội vừa mất', 'ông nội mất'],
    ],
  ])('spell %j out', (pattern, expected) => {
    expect(wordings(pattern, classes)).toEqual(expected)
  })

  test('leave out the wording that means itself', () => {
    const entries = [{ say: '{người} mất', means: 'mẹ mất', notBefore: 'vật', only: false }]
    const only = { say: 'ông nội mất', means: 'mẹ mất', notBefore: ['thẻ'], only: false }
    expect(spelledOut({ classes, entries })).toEqual([only])
  })

  test.each([
    ['in say', { say: '{ai} mất', means: 'qua đời' }],
    ['in notBefore', { say: 'mẹ mất', means: 'qua đời', notBefore: 'ai' }],
  ])('must be there when named %s', (_, entry) => {
    const read = synonymsSchema.safeParse({ classes, entries: [entry] })
    expect(read.error?.issues.map(({ message }) => message)).toEqual([
      'expected a class of this file, got ai',
    ])
  })
})
