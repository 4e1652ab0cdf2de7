import { describe, expect, test } from 'vitest'
import { createSpelling } from '../../src/retrieval/spelling.ts'
import { tokenise } from '../../src/retrieval/token.ts'
import { phrasePairs } from '../../src/understanding/phrase-pairs.ts'
import { createRepair } from '../../src/understanding/repair.ts'
import { topicOf, worldOf } from '../retrieval/small-world.ts'
import { textOf } from './readings.ts'

const { index } = worldOf([topicOf('birth', 'giấy khai sinh')])
const spelling = createSpelling([
  'khao',
  ...index.syllables,
  'le',
  'phi',
  'bao',
  'nhieu',
  'gia',
  'han',
  'hang',
  'ham',
])
const repair = createRepair(
  spelling,
  index,
  phrasePairs(['lệ phí', 'bao nhiêu', 'gia hạn', 'giấy khao'].map(tokenise)),
)

function mended(text: string): string {
  return textOf({ tokens: repair(tokenise(text)) })
}

describe('a repair', () => {
  test.each([
    ['what a phrase has before it', 'le phj', 'le phi'],
    ['what a phrase has after it', 'bso nhieu', 'bao nhieu'],
    ['what a name has beside it', 'khau sinh', 'khai sinh'],
    ['what fits both neighbours before what fits one', 'giấy khab sinh', 'giấy khai sinh'],
    ['marked syllables nobody knows', 'lệ phjí', 'lệ phi'],
    ['a word that sounds like what a phrase has there', 'gia hạng', 'gia hạn'],
    ['each syllable by its neighbour as typed', 'khaii sinhh', 'khaii sinhh'],
  ])('mends %s', (_, typed, meant) => {
    expect(mended(typed)).toBe(meant)
  })

  test.each([
    ['a known syllable', 'khao sinh'],
    ['a known syllable of another tone', 'gia hàng'],
    ['a known syllable without marks', 'gia hang'],
    ['a syllable without a neighbour', 'phj'],
    ['a syllable beside a stranger', 'xyz phj'],
    ['a syllable nothing is like', 'le qwrtz'],
    ['numbers', 'le 50.000'],
    ['an empty message', ''],
  ])('leaves %s', (_, typed) => {
    expect(mended(typed)).toBe(typed)
  })

  test('yields as many tokens as it was given', () => {
    const tokens = tokenise('lamf giay khaii sinh le phj')
    expect(repair(tokens)).toHaveLength(tokens.length)
  })
})
