/**
 * The code of a team: `K7M2PT`, six characters to be read out, typed and put into links. Letters and
 * digits take turns, none of 0, O, 1, I; the sixth is a check: any one wrong character and any two
 * swapped are told (a weighted sum modulo a prime).
 */

const alphabet = '23456789ACDEHKLMNPRTVXY'
const digits = '23456789'
const letters = 'ACDEHKLMNPRTVXY'

/** Of the five characters before the check, in order. */
const pattern = [letters, digits, letters, digits, letters]

/** How many codes there are. */
export const teamCodes = pattern.reduce((product, { length }) => product * length, 1)

/** What is left out, and what it is taken for. */
const lookAlikes: Readonly<Record<string, string>> = {
  '0': 'D',
  O: 'D',
  Q: 'D',
  '1': 'L',
  I: 'L',
  S: '5',
  Z: '2',
  G: '6',
  B: '8',
  U: 'V',
}

export type ReadCode =
  | { readonly kind: 'code'; readonly code: string }
  /** Shaped like a code, but a character is wrong. */
  | { readonly kind: 'mistyped' }
  | { readonly kind: 'none' }

/** A code out of chance; `pick(n)` gives a random whole number from 0 to n - 1. */
export function newTeamCode(pick: (count: number) => number): string {
  const data = pattern.map((signs) => signs[pick(signs.length)]).join('')
  return data + checkOf(data)
}

/** Reads a code whatever its case, spaces, dots and dashes, look-alikes put right. */
export function readTeamCode(text: string): ReadCode {
  const signs = [...text.toUpperCase().replace(/[\s.\-–]/g, '')]
  if (signs.length !== pattern.length + 1) return { kind: 'none' }
  const code = signs.map((sign) => lookAlikes[sign] ?? sign).join('')
  const data = code.slice(0, pattern.length)
  if (!pattern.every((all, index) => all.includes(data.charAt(index)))) return { kind: 'none' }
  return checkOf(data) === code.slice(-1) ? { kind: 'code', code } : { kind: 'mistyped' }
}

/** The code in a text that is nothing but a code; null for anything else. */
export function parseTeamCode(text: string): string | null {
  const read = readTeamCode(text)
  return read.kind === 'code' ? read.code : null
}

/** As it is shown and read out: `K7M-2PT`. */
export function spellTeamCode(code: string): string {
  return code.replace(/^(.{3})/, '$1-')
}

function checkOf(data: string): string {
  const sum = [...data].reduce((all, sign, index) => all + alphabet.indexOf(sign) * (index + 2), 0)
  return alphabet.charAt(sum % alphabet.length)
}
