/** Raw VNI, digits instead of accents: "d9a8ng ky1 khai sinh" → "đăng ký khai sinh". */

import { hasMarks } from './fold.ts'
import { breve, circumflex, type Draft, finish, horn, stroke } from './keystrokes.ts'
import type { Tone } from './tones.ts'
import { NUMBERED_WORDS, WEIGHTS } from './typing.data.ts'
import { readTyping, type TypedWord, type TypingMethod } from './typing.ts'

const TONE_KEYS: Readonly<Record<string, Tone>> = {
  1: 'sac',
  2: 'huyen',
  3: 'hoi',
  4: 'nga',
  5: 'nang',
}
const LETTER_KEYS: Readonly<Record<string, (letters: string) => string | null>> = {
  6: circumflex,
  7: horn,
  8: breve,
  9: stroke,
}
const DIGIT = /\d/
const BARE_VOWEL = /[aeiouy]/
const STROKED_ONLY = /^[a-z]*d9[a-z]*$/
const VOWEL = /[aăâeêioôơuưy]/
// Classes of driving licence and sizes of paper.
const CLASS = /^(?:a[0-4]|e[0-9])$/

/** VNI as the reader of messages sees it. */
export const VNI: TypingMethod = {
  word: /(?<![\p{L}\p{N}])[a-z][a-z0-9]*(?![\p{L}\p{M}\p{N}])/giu,
  isPlain: (word) => !DIGIT.test(word),
  decode: decodeWord,
}

/** Decodes every word that spells an accented syllable in VNI; the others stay as they are. */
export function decodeVni(text: string): string {
  return readTyping(text, VNI).text
}

/** Whether a whole message is raw VNI; never so for text that already carries marks. */
export function looksLikeVni(text: string): boolean {
  return mayBeVni(text) && readTyping(text, VNI).score > 0
}

/** The decoded message when it is raw VNI, else the text unchanged. */
export function decodeVniMessage(text: string): string {
  if (!mayBeVni(text)) return text
  const reading = readTyping(text, VNI)
  return reading.score > 0 ? reading.text : text
}

function mayBeVni(text: string): boolean {
  return /[a-z]\d/i.test(text) && !hasMarks(text)
}

function decodeWord(word: string): TypedWord | null {
  if (word.length > 12 || CLASS.test(word)) return null
  if (!BARE_VOWEL.test(word)) return abbreviation(word)
  const draft = read(word)
  const text = draft === null ? null : finish(draft, word)
  return text === null ? null : { text, weight: weigh(word) }
}

/** Short forms without a vowel: d9c → đc, qd9 → qđ. */
function abbreviation(word: string): TypedWord | null {
  return STROKED_ONLY.test(word) ? { text: word.replace('d9', 'đ'), weight: WEIGHTS.none } : null
}

/** Null as soon as a digit means nothing at its place: then it is a number after all. */
function read(word: string): Draft | null {
  let letters = ''
  let tone: Tone = 'ngang'
  for (const key of word) {
    const keyTone = TONE_KEYS[key]
    const next = DIGIT.test(key) ? LETTER_KEYS[key]?.(letters) : letters + key
    if (keyTone === undefined && typeof next !== 'string') return null
    if (keyTone !== undefined && (tone !== 'ngang' || !VOWEL.test(letters))) return null
    tone = keyTone ?? tone
    letters = next ?? letters
  }
  return { letters, tone }
}

function weigh(word: string): number {
  if (/\d.*\d/.test(word)) return WEIGHTS.certain
  if (/\d[a-z]/.test(word)) return WEIGHTS.strong
  if (NUMBERED_WORDS.has(word.slice(0, -1))) return WEIGHTS.none
  return WEIGHTS.fair
}
