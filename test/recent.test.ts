import { expect, it } from 'vitest'
import { createRecent } from '../src/recent.ts'

it('of too many values the one unused for longest goes', () => {
  const recent = createRecent<string, number>(2)
  recent.keep('one', 1)
  recent.keep('two', 2)
  expect(recent.get('one')).toBe(1)
  recent.keep('three', 3)
  expect(['one', 'two', 'three'].map((key) => recent.get(key))).toEqual([1, undefined, 3])
})

it('a key kept again holds its last value and takes no more room', () => {
  const recent = createRecent<string, number>(2)
  for (const value of [1, 2, 3]) recent.keep('same', value)
  recent.keep('other', 4)
  expect([recent.get('same'), recent.get('other')]).toEqual([3, 4])
})
