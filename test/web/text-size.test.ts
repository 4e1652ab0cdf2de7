import { expect, test } from 'vitest'
import { createDrawer } from '../../src/web/chat/talk/drawer.ts'
import { clampSize, normalSize, readTextSize, textSizes } from '../../src/web/chat/text-size.ts'

test('the normal size is what the browser is set to', () => {
  expect(textSizes[normalSize]).toBe(100)
})

test.each([
  [-1, 0],
  [2, 2],
  [99, textSizes.length - 1],
  [Number.NaN, normalSize],
])('size %s becomes %s', (size, expected) => {
  expect(clampSize(size)).toBe(expected)
})

test.each([
  ['3', 3],
  ['nonsense', normalSize],
  [null, normalSize],
])('%s in the drawer is read as size %s', (kept, expected) => {
  const drawer = createDrawer(() => ({ getItem: () => kept, setItem() {}, removeItem() {} }))
  expect(readTextSize(drawer)).toBe(expected)
})
