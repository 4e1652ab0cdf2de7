/**
 * The short code one sends to a chat that takes no payload: `7K2M4P`, digits and letters in turn.
 * It begins with a digit, so it is neither a team's code nor one that continues a walkthrough.
 */

const letters = 'ACDEHKLMNPRTVXY'
const digits = '23456789'
const pairs = 3

/** Days a code stays good after it was shown last. */
export const startCodeDays = 30

const shape = new RegExp(`^(?:[${digits}][${letters}]){${pairs}}$`)

/** A code out of chance; `pick(n)` gives a random whole number from 0 to n - 1. */
export function newStartCode(pick: (count: number) => number): string {
  const pair = () => `${digits[pick(digits.length)]}${letters[pick(letters.length)]}`
  return Array.from({ length: pairs }, pair).join('')
}

/** The code in a text that is nothing but a code, whatever its case, spaces and dashes; else null. */
export function readStartCode(text: string): string | null {
  const plain = text.toUpperCase().replace(/[\s.\-–]/g, '')
  return shape.test(plain) ? plain : null
}

/** As it is shown and read out: `7K 2M 4P`. */
export function spellStartCode(code: string): string {
  return code.replace(/(.{2})(?=.)/g, '$1 ')
}
