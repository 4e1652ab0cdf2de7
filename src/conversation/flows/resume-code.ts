/**
 * The short code that continues a walkthrough on another device: `H4K7-M2T9`. Four pairs of a
 * letter and a digit, easily read out; no 0, O, 1, I, nor letters that look or sound like others.
 */

const letters = 'ABCDEGHKLMNPRTUVXY'
const digits = '23456789'
const pairs = 4

const written = new RegExp(
  `(?<![\\p{L}\\p{N}])((?:[${letters}][${digits}][\\s.-]?){${pairs - 1}}[${letters}][${digits}])(?![\\p{L}\\p{N}])`,
  'iu',
)

/** A new code; `pick(n)` gives a random whole number from 0 to n - 1. */
export function newResumeCode(pick: (count: number) => number): string {
  const pair = () => `${letters[pick(letters.length)]}${digits[pick(digits.length)]}`
  return Array.from({ length: pairs }, pair).join('')
}

/** The code in a message, plain (`H4K7M2T9`); null when there is none. */
export function findResumeCode(text: string): string | null {
  const [, found] = written.exec(text) ?? []
  return found ? found.replace(/[\s.-]/g, '').toUpperCase() : null
}

/** As it is shown and read out: `H4K7-M2T9`. */
export function spellResumeCode(code: string): string {
  return code.replace(/^(.{4})/, '$1-')
}
