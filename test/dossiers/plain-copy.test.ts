import { expect, it } from 'vitest'
import { mayHoldDigits, plainCopy } from '../../src/dossiers/reading/plain-copy.ts'

it('no character said to hold no digit becomes one', () => {
  const wrong: string[] = []
  for (let point = 0; point <= 0x10ffff; point++) {
    const character = String.fromCodePoint(point)
    if (!mayHoldDigits(character) && /\d/.test(plainCopy(character).text)) wrong.push(character)
  }
  expect(wrong).toEqual([])
})

it.each([
  ['Làm hộ chiếu ở đâu, thưa ông/bà?', false],
  ['mã H26', true],
  ['số ４', true],
  ['ngày ㋀', true],
  ['1️⃣', true],
])('%j may hold a digit: %s', (message, may) => {
  expect(mayHoldDigits(message)).toBe(may)
})
