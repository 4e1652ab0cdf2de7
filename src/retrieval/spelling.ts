/** Syllables a typed one may have been meant as: a slip of the finger, a sound written another way, a lost space. */

/** A syllable without marks, and how much of a match it is worth. */
export type Variant = { readonly key: string; readonly factor: number }

export type Spelling = {
  /** Known syllables like `key`, best first; not `key` itself. */
  variants(key: string): readonly Variant[]
  /** `hokhau` → `ho khau`: the known syllables a run-together word is made of, or null. */
  split(key: string): readonly string[] | null
  knows(key: string): boolean
}

/** What is left of a match by ear (s/x, ch/tr, d/gi/r, n/l …), by a key held too long, and by another slip. */
const byEar = 0.85
const byHeldKey = 0.8
const bySlip = 0.7
/** Shorter syllables are one slip away from too much: there only a letter left out is looked for (`hu` for `huu`). */
const shortestSlip = 3
const mostVariants = 8
const longestWord = 20

/** Spelling over a set of known syllables without marks. */
export function createSpelling(syllables: Iterable<string>): Spelling {
  const known = new Set<string>()
  const sounds = new Map<string, string[]>()
  const gaps = new Map<string, string[]>()
  for (const key of syllables) {
    if (known.has(key) || !/^[a-z]+$/.test(key)) continue
    known.add(key)
    push(sounds, soundOf(key), key)
    for (const gap of gapsOf(key)) push(gaps, gap, key)
  }
  const remembered = new Map<string, readonly Variant[]>()
  function variants(key: string): readonly Variant[] {
    const before = remembered.get(key)
    if (before) return before
    const found = findVariants(key, sounds, gaps)
    if (remembered.size < 20_000) remembered.set(key, found)
    return found
  }
  return {
    knows: (key) => known.has(key),
    split: (key) =>
      key.length > longestWord || isNearlyOne(variants(key)) ? null : splitInto(key, known),
    variants,
  }
}

/** `lauu` is one syllable and a key held too long, not "la ưu". */
function isNearlyOne([best]: readonly Variant[]): boolean {
  return best !== undefined && best.factor >= byHeldKey
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function findVariants(
  key: string,
  sounds: ReadonlyMap<string, readonly string[]>,
  gaps: ReadonlyMap<string, readonly string[]>,
): readonly Variant[] {
  const found = new Map<string, number>()
  for (const other of sounds.get(soundOf(key)) ?? []) found.set(other, byEar)
  const near = key.length >= shortestSlip ? gapsOf(key) : [key].filter(({ length }) => length > 1)
  for (const gap of near) {
    for (const other of gaps.get(gap) ?? []) {
      if (!found.has(other) && isOneSlip(key, other)) found.set(other, slipFactor(key, other))
    }
  }
  found.delete(key)
  return [...found]
    .map(([other, factor]) => ({ key: other, factor }))
    .sort((a, b) => b.factor - a.factor)
    .slice(0, mostVariants)
}

/** `nhieeu` is a key held too long; the first letter is the one least often missed. */
function slipFactor(key: string, other: string): number {
  if (key.replace(/(.)\1/, '$1') === other) return byHeldKey
  return key[0] === other[0] ? bySlip : bySlip * 0.85
}

/** Sounds that fall together in one region or another, reduced to one letter. */
const soundRules: readonly (readonly [RegExp, string])[] = [
  [/^(?:gi(?=[aeou])|r|d|z|j|v)/, 'd'],
  [/^tr/, 'ch'],
  [/^x/, 's'],
  [/^l/, 'n'],
  [/^ngh/, 'ng'],
  [/^gh/, 'g'],
  [/^k(?!h)/, 'c'],
  [/^q(?!u)/, 'c'],
  [/^f/, 'ph'],
  [/ng$/, 'n'],
  [/nh$/, 'n'],
  [/(?<=[aeiouy])ch$/, 't'],
  [/c$/, 't'],
  [/y/g, 'i'],
  [/uou$/, 'uu'],
  [/ieu$/, 'iu'],
]

function soundOf(key: string): string {
  return soundRules.reduce((sound, [from, to]) => sound.replace(from, to), key)
}

/** The syllable, and it with one letter left out: two syllables one slip apart share one of these. */
function gapsOf(key: string): readonly string[] {
  return [key, ...Array.from(key, (_, i) => key.slice(0, i) + key.slice(i + 1))]
}

/** One letter more, less or other, or two neighbours changed about. */
function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let end = 0
  const room = Math.min(one.length, other.length) - start
  while (end < room && one.at(-1 - end) === other.at(-1 - end)) end++
  const left = one.slice(start, one.length - end)
  const right = other.slice(start, other.length - end)
  if (left.length <= 1 && right.length <= 1) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}

/** Longest syllables first; at least two of them, none of a single letter. */
function splitInto(key: string, known: ReadonlySet<string>): readonly string[] | null {
  const parts = splitRest(key, known)
  return parts && parts.length > 1 ? parts : null
}

/** Run-together words are typed `dangkyxe`; the index knows `ki` only. */
const finalY = /^(h|k|l|m|s|t|qu)y$/

function splitRest(rest: string, known: ReadonlySet<string>): readonly string[] | null {
  if (rest === '') return []
  for (let length = Math.min(6, rest.length); length >= 2; length--) {
    const head = rest.slice(0, length)
    if (!known.has(head) && !known.has(head.replace(finalY, '$1i'))) continue
    const tail = splitRest(rest.slice(length), known)
    if (tail) return [head, ...tail]
  }
  return null
}
