/** A text cut into the pieces search works with: words, numbers, codes. */

const RUN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[.,-][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu
const JOINER = /[.,-]/
// 50.000, 1,5, 1.001193, 000.00.01.h26: a digit before the mark, a part with a digit after it.
const LOOSE_MARK = /(?<!\p{N})\.|\.(?!\p{L}{0,3}\p{N})|(?<!\p{N}),|,(?!\p{N})/u
const DIGIT = /\p{N}/u
const LETTER = /\p{L}/u

/**
 * The words of a normalised lower-case text in order, punctuation left out. Numbers and codes stay
 * whole (`50.000`, `1.001193`, `h26-220518-0004`); hyphens, slashes and underscores split words.
 */
export function syllables(text: string): readonly string[] {
  const runs = text.match(RUN)
  if (runs === null) return []
  return JOINER.test(text) ? runs.flatMap(pieces) : runs
}

function pieces(run: string): readonly string[] {
  if (!JOINER.test(run)) return [run]
  return splitHyphens(run).flatMap((part) => part.split(LOOSE_MARK))
}

/** Keeps `h26-220518-0004` and `12-03-2026`, splits `covid-19`, `1-2`, `2025-2026`. */
function splitHyphens(run: string): readonly string[] {
  const parts = run.split('-')
  const isCode = parts.every((part) => DIGIT.test(part)) && (parts.length > 2 || LETTER.test(run))
  return isCode ? [run] : parts
}
