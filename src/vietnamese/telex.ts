/** Raw Telex, typed without an input method that would turn it into accents: "ddawng kys" → "đăng ký". */

import { hasMarks } from './fold.ts'
import { circumflex, type Draft, finish, hook, stroke } from './keystrokes.ts'
import { isSyllable } from './syllable.ts'
import type { Tone } from './tones.ts'
import { KEPT_WORDS, LOOKALIKES, WEIGHTS } from './typing.data.ts'
import { readTyping, type TypedWord, type TypingMethod } from './typing.ts'

const TONE_KEYS: Readonly<Record<string, Tone>> = {
  f: 'huyen',
  s: 'sac',
  r: 'hoi',
  x: 'nga',
  j: 'nang',
  z: 'ngang',
}
const VOWEL = /[aăâeêioôơuưy]/
const BARE_VOWEL = /[aeiouyw]/
const DOUBLING = /[aeo]/
const STUTTER = /([^aeod])\1+/g
const QUALITY = /[ăâđêôơư]/

/** Telex as the reader of messages sees it. */
export const TELEX: TypingMethod = {
  word: /(?<![\p{L}\p{N}])[a-z]+(?![\p{L}\p{M}\p{N}])/giu,
  isPlain: (word) => isSyllable(word) && !word.includes('oo'),
  decode: decodeWord,
}

/** Decodes every word that spells an accented syllable in Telex; the others stay as they are. */
export function decodeTelex(text: string): string {
  return readTyping(text, TELEX).text
}

/** Whether a whole message is raw Telex; never so for text that already carries marks. */
export function looksLikeTelex(text: string): boolean {
  return !hasMarks(text) && readTyping(text, TELEX).score > 0
}

/** The decoded message when it is raw Telex, else the text unchanged. */
export function decodeTelexMessage(text: string): string {
  if (hasMarks(text)) return text
  const reading = readTyping(text, TELEX)
  return reading.score > 0 ? reading.text : text
}

function decodeWord(word: string): TypedWord | null {
  if (word.length > 12 || KEPT_WORDS.has(word)) return null
  const draft = read(word, doubleAdjacent)
  const text = finish(draft, word)
  if (text !== null) return { text, weight: weigh(word, draft) }

  if (!BARE_VOWEL.test(word)) return abbreviation(word)
  const loose = finish(read(word.replace(STUTTER, '$1'), doubleAnywhere), word)
  if (loose === null) return null
  return { text: loose, weight: LOOKALIKES.has(word) ? WEIGHTS.none : WEIGHTS.weak }
}

/** Short forms without a vowel: ddc → đc, hddnd → hđnd. */
function abbreviation(word: string): TypedWord | null {
  return word.includes('dd') ? { text: word.replace('dd', 'đ'), weight: WEIGHTS.none } : null
}

function read(word: string, double: (letters: string, key: string) => string | null): Draft {
  let letters = ''
  let tone: Tone = 'ngang'
  for (const key of word) {
    const keyTone = TONE_KEYS[key]
    if (keyTone !== undefined && VOWEL.test(letters)) tone = keyTone
    else if (key === 'w') letters = hook(letters) ?? `${letters}ư`
    else letters = double(letters, key) ?? letters + key
  }
  return { letters, tone }
}

/** The rule as taught: aa ee oo dd, the second key right after the first (tones may come between). */
function doubleAdjacent(letters: string, key: string): string | null {
  if (!letters.endsWith(key)) return null
  if (key === 'd' && letters === 'd') return stroke(letters)
  return DOUBLING.test(key) ? circumflex(letters, key) : null
}

/** As some type it: the second key anywhere later in the word (giayas, dangdw). */
function doubleAnywhere(letters: string, key: string): string | null {
  if (key === 'd') return stroke(letters)
  return DOUBLING.test(key) ? circumflex(letters, key) : null
}

const STRONG =
  /^dd|aa|uw|iee|uoo|yee|uee|oong|ooi|(?:ng|nh|ch|[cmnpt])[frxj]$|(?:ng|nh|ch|c)s$|[fsrxj]n[gh]$|[aeiouy]{2}[fj]$/
const TONE_INSIDE = /[rs](?:ch|[cmnpt])$/
const I_AS_J = /^[^aeiouy]*[aou]j$/

function weigh(word: string, { letters, tone }: Draft): number {
  if (LOOKALIKES.has(word)) return WEIGHTS.none
  if (word.length < 3) return WEIGHTS.weak
  const twice = QUALITY.test(letters) && (tone !== 'ngang' || word.startsWith('dd'))
  if (twice && word.length > 3) return WEIGHTS.certain
  if (twice || STRONG.test(word)) return WEIGHTS.strong
  if (I_AS_J.test(word) || TONE_INSIDE.test(word)) return WEIGHTS.weak
  return word.length <= 3 ? WEIGHTS.short : WEIGHTS.fair
}
