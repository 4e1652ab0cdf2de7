/** What single keys of an input method do to the letters of a word; null where a key has no effect. */

import { spellSyllable } from './syllable.ts'
import type { Tone } from './tones.ts'

/** A word while its keys are read: toneless letters, and the tone so far. */
export interface Draft {
  readonly letters: string
  readonly tone: Tone
}

const CIRCUMFLEX: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' }
type Rule = readonly [from: RegExp, to: string]
// One key turns all of uo into ươ, wherever it is typed. The u of qu is no vowel.
const CLUSTERS: readonly Rule[] = [
  [/(?<!q)u[oơ]|ưo/, 'ươ'],
  [/(?<!q)uu/, 'ưu'],
  [/(?<!q)ua/, 'ưa'],
  [/(?<!q)ui/, 'ưi'],
]
const HORN: readonly Rule[] = [...CLUSTERS, [/o/, 'ơ'], [/(?<!q)u/, 'ư']]
const HOOK: readonly Rule[] = [...CLUSTERS, [/a/, 'ă'], [/o/, 'ơ'], [/(?<!q)u/, 'ư']]
const HALF_HORN = /(?<!q)(?:uơ|ưo)(?=.)/
const OPEN_DOUBLE_HORN = /ươ$/

/** Circumflex on the last plain a, e or o, or on the last `vowel` when one is named. */
export function circumflex(letters: string, vowel?: string): string | null {
  for (let index = letters.length - 1; index >= 0; index -= 1) {
    const letter = letters.charAt(index)
    const marked = CIRCUMFLEX[letter]
    if (marked === undefined || (vowel !== undefined && letter !== vowel)) continue
    return letters.slice(0, index) + marked + letters.slice(index + 1)
  }
  return null
}

/** Horn on u, o or both of them (VNI 7). */
export function horn(letters: string): string | null {
  return applyFirst(HORN, letters)
}

/** Horn or breve, whichever the vowels ask for (Telex w). */
export function hook(letters: string): string | null {
  return applyFirst(HOOK, letters)
}

/** Breve on a. */
export function breve(letters: string): string | null {
  return letters.includes('a') ? letters.replace('a', 'ă') : null
}

/** Stroke through the d the word starts with. */
export function stroke(letters: string): string | null {
  return letters.startsWith('d') ? `đ${letters.slice(1)}` : null
}

/** The accented syllable a draft spells; null when it is none or carries no mark at all. */
export function finish({ letters, tone }: Draft, bareWord: string): string | null {
  const whole = letters.replace(HALF_HORN, 'ươ').replace(OPEN_DOUBLE_HORN, 'uơ')
  const spelled = spellSyllable(whole, tone)
  return spelled === bareWord ? null : spelled
}

/** Gives a decoded lower-case word the letter case of the keys it was typed with. */
export function caseLike(typed: string, decoded: string): string {
  if (typed === typed.toLowerCase()) return decoded
  if (typed.length > 1 && typed === typed.toUpperCase()) return decoded.toUpperCase()
  if (typed.charAt(0) === typed.charAt(0).toLowerCase()) return decoded
  return decoded.charAt(0).toUpperCase() + decoded.slice(1)
}

function applyFirst(rules: readonly Rule[], letters: string): string | null {
  for (const [from, to] of rules) {
    if (from.test(letters)) return letters.replace(from, to)
  }
  return null
}
