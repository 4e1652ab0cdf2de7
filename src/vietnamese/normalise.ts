/** Text as it arrives → text as the house works with it: NFC, visible characters, single spaces. */

import { spellSyllable } from './syllable.ts'
import { splitTone } from './tones.ts'

const SPACES = /[\s\u0085\u2800\u3164]+/gu
// Controls, format characters (zero width, bidi, tags), halves of pairs, fillers, joiners.
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\ufffd]/gu
// Full-width ASCII and "fancy letters"; other compatibility forms (m², ½) mean something.
const COMPATIBILITY = /[\uff01-\uff5e\u{1d400}-\u{1d7ff}]+/gu
// Eth and African d look like đ and stand for it in texts from old fonts.
const FALSE_D = /[\u00d0\u0189\u00f0\u0256]/g
const STRUCK_D = /([dD])[\u0335\u0336]+/g
const COMBINING = /[\u0300-\u036f]/
const VOWEL_WITH_MARKS = /([aeiouyAEIOUY])([\u0300-\u036f]{2,})/g
const QUALITY_MARKS = '\u0302\u0306\u031b'
const WORD = /\p{L}[\p{L}\p{M}]*/gu
const NON_ASCII = /[^\0-\x7f]/

/** Small and capital letters, the usual Vietnamese ones too, digits and common marks, spaces alone between them. */
const NORMAL = /^(?:[!-~à-ãè-êìíò-õùúýăđĩũơưạ-ỹÀ-ÃÈ-ÊÌÍÒ-ÕÙÚÝĂĐĨŨƠƯ]+(?: |$))*$/u

/** NFC, no invisible characters, single spaces, trimmed; the same again when normalised twice. */
export function normalise(text: string): string {
  if (NORMAL.test(text) && !text.endsWith(' ')) return text
  const visible = text.replace(SPACES, ' ').replace(INVISIBLE, '')
  const plain = visible.replace(COMPATIBILITY, (run) => run.normalize('NFKC'))
  const trueD = plain.replace(FALSE_D, (d) => (d === d.toLowerCase() ? 'đ' : 'Đ'))
  return orderMarks(trueD.normalize('NFC')).replace(SPACES, ' ').trim()
}

/**
 * One style of tone placement, the new one (hoà → hòa, thuỷ → thủy, qúy → quý), letter case kept.
 * Touches only words that are Vietnamese syllables; expects NFC.
 */
export function placeTones(text: string): string {
  return NON_ASCII.test(text) ? text.replace(WORD, placeTone) : text
}

/** The accented form two texts are compared in: normalised, one tone placement, lower case. */
export function normaliseForSearch(text: string): string {
  return placeTones(normalise(text).toLowerCase()).normalize('NFC')
}

function placeTone(word: string): string {
  const lower = word.toLowerCase()
  if (!NON_ASCII.test(lower) || lower.length !== word.length) return word
  const { letters, tone } = splitTone(lower)
  const spelled = tone === 'ngang' ? null : spellSyllable(letters, tone)
  if (spelled === null || spelled === lower) return word
  return word === lower ? spelled : copyCase(word, spelled)
}

function copyCase(model: string, word: string): string {
  const copy = (char: string, index: number) =>
    model.charAt(index) === model.charAt(index).toLowerCase() ? char : char.toUpperCase()
  return [...word].map(copy).join('')
}

/** Some keyboards send the tone before the circumflex or breve, which NFC cannot join. */
function orderMarks(nfc: string): string {
  if (!COMBINING.test(nfc)) return nfc
  const ordered = nfc
    .normalize('NFD')
    .replace(STRUCK_D, (_, d: string) => (d === 'd' ? 'đ' : 'Đ'))
    .replace(VOWEL_WITH_MARKS, (_, vowel: string, marks: string) => vowel + qualityFirst(marks))
  return ordered.normalize('NFC')
}

function qualityFirst(marks: string): string {
  const once = [...new Set(marks)]
  const quality = once.filter((mark) => QUALITY_MARKS.includes(mark))
  const rest = once.filter((mark) => !QUALITY_MARKS.includes(mark))
  return [...quality, ...rest].join('')
}
