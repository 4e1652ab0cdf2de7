import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  isStopped,
  isSyllable,
  parseSyllable,
  spellSyllable,
} from '../../src/vietnamese/syllable.ts'
import { wildText } from './wild.ts'

describe('parseSyllable', () => {
  test.each([
    ['nghiêng', 'ngh', 'iêng', 'ngang'],
    ['được', 'đ', 'ươc', 'nang'],
    ['được'.normalize('NFD'), 'đ', 'ươc', 'nang'],
    ['duoc', 'd', 'uoc', 'ngang'],
    ['quý', 'qu', 'y', 'sac'],
    ['quốc', 'qu', 'ôc', 'sac'],
    ['gì', 'gi', 'i', 'huyen'],
    ['giếng', 'gi', 'iêng', 'sac'],
    ['giữa', 'gi', 'ưa', 'nga'],
    ['yêu', '', 'yêu', 'ngang'],
    ['ở', '', 'ơ', 'hoi'],
    ['khuỷu', 'kh', 'uyu', 'hoi'],
    ['hoà', 'h', 'oa', 'huyen'],
    ['hòa', 'h', 'oa', 'huyen'],
    ['thuyen', 'th', 'uyen', 'ngang'],
    ['xuất', 'x', 'uât', 'sac'],
  ])('reads %s as %s + %s, %s', (text, onset, rime, tone) => {
    expect(parseSyllable(text)).toEqual({ onset, rime, tone })
  })

  test.each([
    'das',
    'ddat',
    'kinhh',
    'cccd',
    'ceo',
    'ka',
    'nge',
    'hpp',
    'zay',
    'mât',
    'càp',
    'ưong',
    'a1',
    '',
  ])('finds no syllable in %j', (text) => {
    expect(parseSyllable(text)).toBeNull()
  })
})

describe('isSyllable', () => {
  test.each(['khai', 'sinh', 'thuong', 'tru', 'nghiep', 'quyen', 'y', 'xoong', 'kạn', 'đắk', 'Ủy'])(
    'accepts %s',
    (word) => {
      expect(isSyllable(word)).toBe(true)
    },
  )

  test.each(['ubnd', 'visa', 'thur', 'giaays', 'd9a6t', 'online', 'zalo', 'bhxh', '', '50'])(
    'refuses %s',
    (word) => {
      expect(isSyllable(word)).toBe(false)
    },
  )

  test('never throws, and a readable syllable always is one', () => {
    fc.assert(fc.property(wildText, (text) => parseSyllable(text) === null || isSyllable(text)))
  })
})

test.each([
  ['mat', true],
  ['hoc', true],
  ['cach', true],
  ['sinh', false],
  ['xyz', false],
])('isStopped says of %s: %j', (word, expected) => {
  expect(isStopped(word)).toBe(expected)
})

test.each([
  ['hoa', 'huyen', 'hòa'],
  ['hoan', 'huyen', 'hoàn'],
  ['đươc', 'nang', 'được'],
  ['mât', 'sac', 'mất'],
  ['mât', 'huyen', null],
  ['xyz', 'sac', null],
] as const)('spellSyllable writes %s with %s as %s', (letters, tone, expected) => {
  expect(spellSyllable(letters, tone)).toBe(expected)
})
