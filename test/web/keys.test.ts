import { describe, expect, test } from 'vitest'
import { type KeyPress, sends, walk } from '../../src/web/chat/keys.ts'

const enter: KeyPress = { key: 'Enter', shiftKey: false, isComposing: false, keyCode: 13 }

describe('sends', () => {
  test.each<[string, Partial<KeyPress>, boolean]>([
    ['Enter sends', {}, true],
    ['Shift+Enter does not', { shiftKey: true }, false],
    ['Enter that ends a composition does not', { isComposing: true }, false],
    ['Enter that Safari reports by key code alone does not', { keyCode: 229 }, false],
    ['other keys do not', { key: 'a', keyCode: 65 }, false],
  ])('%s', (_fact, change, expected) => {
    expect(sends({ ...enter, ...change })).toBe(expected)
  })
})

describe('walk', () => {
  test.each([
    ['ArrowUp', 2, 1],
    ['ArrowUp', 0, 0],
    ['ArrowDown', 2, 3],
    ['ArrowDown', 4, 4],
    ['Home', 3, 0],
    ['End', 1, 4],
    ['Enter', 1, null],
  ])('%s from message %i of five leads to %s', (key, index, expected) => {
    expect(walk(key, index, 5)).toBe(expected)
  })
})
