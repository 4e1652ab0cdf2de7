/** A syllable as search sees it: fold to find, keep the marks to rank. */

import { fold, hasMarks } from '../vietnamese/fold.ts'
import { normalise, placeTones } from '../vietnamese/normalise.ts'
import { syllables } from '../vietnamese/syllables.ts'

export type Token = {
  /** With marks, in one spelling: `kí` for `ký`. */
  readonly text: string
  /** Without marks: what the index is keyed by. */
  readonly key: string
  readonly marked: boolean
}

/** The tokens of a text of any spelling. */
export function tokenise(text: string): readonly Token[] {
  return syllables(normalise(text).toLowerCase().normalize('NFC')).map(tokenOf)
}

/** A language has few syllables: each becomes a token once. Wild input cannot fill the memory. */
const remembered = new Map<string, Token>()
const mostRemembered = 20_000

/** The token of one lower-case syllable. */
export function tokenOf(syllable: string): Token {
  const known = remembered.get(syllable)
  if (known) return known
  const token = readToken(syllable)
  if (remembered.size < mostRemembered) remembered.set(syllable, token)
  return token
}

function readToken(syllable: string): Token {
  const text = placeTones(syllable).replace(
    finalY,
    (_, onset: string, y: string) => onset + plainI[y],
  )
  return { text, key: fold(text), marked: hasMarks(text) }
}

/** `ký` and `kí`, `quý` and `quí` are one word in two spellings. */
const finalY = /^(h|k|l|m|s|t|qu)([yýỳỷỹỵ])$/
const plainI: Readonly<Record<string, string>> = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' }

/** Whether what was typed can stand for `known`: the same marks, or none typed. */
export function agrees(typed: Token, known: Token): boolean {
  return typed.text === known.text || (!typed.marked && typed.key === known.key)
}

/** Whether two spellings differ in nothing but hỏi and ngã, which half of the country says alike. */
export function differInTildeOnly(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  for (let i = 0; i < one.length; i++) {
    const [a, b] = [one.charAt(i), other.charAt(i)]
    if (a !== b && hooked[a] !== b && hooked[b] !== a) return false
  }
  return true
}

const hooked: Readonly<Record<string, string>> = {
  ã: 'ả',
  ẵ: 'ẳ',
  ẫ: 'ẩ',
  ẽ: 'ẻ',
  ễ: 'ể',
  ĩ: 'ỉ',
  õ: 'ỏ',
  ỗ: 'ổ',
  ỡ: 'ở',
  ũ: 'ủ',
  ữ: 'ử',
  ỹ: 'ỷ',
}
