import { describe, expect, test } from 'vitest'
import type { Slot } from '../../src/retrieval/question.ts'
import { slotsOf } from '../../src/retrieval/question.ts'
import { ask, scoring, topicOf, worldOf } from './small-world.ts'

const world = worldOf([
  topicOf('birth', 'giấy khai sinh', 'khai sinh'),
  topicOf('death', 'khai tử'),
  topicOf('pretty', 'xinh đẹp'),
  topicOf('land', 'sổ đỏ', 'đo đất'),
])

function slots(text: string): readonly Slot[] {
  const options = { spelling: world.spelling, unknown: scoring.terms.unknown }
  return slotsOf(world.index, ask(text).tokens, options)
}

function keys(text: string): readonly (readonly string[])[] {
  return slots(text).map(({ variants }) => variants.map(({ term }) => term.key))
}

describe('slotsOf', () => {
  test.each([
    [
      'each syllable, then each pair some name has',
      'khai sinh',
      [['khai'], ['sinh'], ['khai sinh']],
    ],
    ['no pair that no name has', 'sinh khai', [['sinh'], ['khai']]],
    ['a pair that is typed without marks', 'so do', [['so'], ['do'], ['so do']]],
    ['what an unknown syllable may be', 'khaii', [['khai']]],
    ['pairs of what an unknown syllable may be', 'khaii sinh', [['khai'], ['sinh'], ['khai sinh']]],
    [
      'what a known syllable may be where a pair speaks for it',
      'khai xinh',
      [['khai'], ['xinh', 'sinh'], ['khai sinh']],
    ],
    [
      'a known syllable as typed beside its usual neighbour',
      'xinh đẹp khai',
      [['xinh'], ['dep'], ['khai'], ['xinh dep']],
    ],
    ['a letter or two as typed where nothing speaks for more', 'sinh kh', [['sinh'], []]],
    [
      'two neighbours that both only sound like what some name has',
      'xổ ro',
      [['so'], ['do'], ['so do']],
    ],
    ['a known syllable as typed where nothing speaks for another', 'xinh tử', [['xinh'], ['tu']]],
    ['a slot without variants for what nobody knows', 'qwrtz', [[]]],
    ['nothing for nothing', '', []],
  ])('holds %s', (_, text, expected) => {
    expect(keys(text)).toEqual(expected)
  })

  test.each([
    ['a syllable', 'tử khai tử', [['tu'], ['khai'], ['khai tu']]],
    ['a pair', 'khai tử khai tử', [['khai'], ['tu'], ['khai tu']]],
    ['a syllable nobody knows', 'qwrtz khai qwrtz', [[], ['khai']]],
  ])('counts %s said twice once', (_, text, expected) => {
    expect(keys(text)).toEqual(expected)
  })

  test.each([
    [1, 0.15],
    [0.15, 1],
  ])('weighs what is said twice by the heavier of %d and %d', (first, second) => {
    const [token] = ask('khai').tokens.map(({ token }) => token)
    const twice = token ? [first, second].map((weight) => ({ token, weight })) : []
    const options = { spelling: world.spelling, unknown: scoring.terms.unknown }
    const [slot] = slotsOf(world.index, twice, options)
    expect(slot?.mass).toBe(world.index.rarity('khai'))
  })

  test('weighs a syllable by its rarity and its weight', () => {
    const [known, filler] = slots('tử cho')
    expect(known?.mass).toBe(world.index.rarity('tu'))
    expect(filler?.mass).toBeCloseTo(0.1 * 0.3 * world.index.rarity('cho'), 9)
  })

  test('takes off much of what nobody knows, rare as it is', () => {
    const [unknown] = slots('qwrtz')
    expect(unknown?.mass).toBeCloseTo(scoring.terms.unknown * world.index.rarity('qwrtz'), 9)
    expect(unknown?.mass).toBeLessThan(world.index.rarity('khai'))
  })

  test('gives a guess less than what was typed', () => {
    const [, second, pair] = slots('khai xinh')
    expect(second?.variants.map(({ factor }) => factor)).toEqual([1, 0.85])
    expect(pair?.variants.map(({ factor }) => factor)).toEqual([0.85])
  })

  test('takes a guess as typed without marks', () => {
    const [guess] = slots('khảii')[0]?.variants ?? []
    expect(guess?.term).toMatchObject({ key: 'khai', marked: false })
  })
})
