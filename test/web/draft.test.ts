import { expect, test } from 'vitest'
import { draftRoom } from '../../src/web/chat/draft.ts'

test.each([
  ['nothing is said about a short draft', 'a'.repeat(1_599), null, 0],
  ['the count begins at 80 %', 'a'.repeat(1_600), 'Còn 400 ký tự', 0],
  ['the longest draft has no excess', 'a'.repeat(2_000), 'Còn 0 ký tự', 0],
  ['one more is one too many', 'a'.repeat(2_001), 'Dài quá 1 ký tự', 1],
  ['space around it does not count', ` ${'a'.repeat(2_000)}\n`, 'Còn 0 ký tự', 0],
])('%s', (_fact, draft, text, excess) => {
  const room = draftRoom(draft)
  if (text === null) expect(room.text).toBeNull()
  else expect(room.text).toContain(text)
  expect(room.excess).toBe(excess)
})

test('a letter counts once, however the keyboard composed it', () => {
  const letters = 'ế'.normalize('NFD').repeat(2_000)
  expect(letters.length).toBe(6_000)
  expect(draftRoom(letters).excess).toBe(0)
})
