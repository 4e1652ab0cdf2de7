/** The syllables and pairs of a record, small enough to keep those of every record. */

import type { Facet } from '../knowledge/schema/intent.ts'
import { termsOf } from '../retrieval/terms.ts'
import { tokenise } from '../retrieval/token.ts'

export type RecordWords = {
  readonly facets: readonly (Facet | null)[]
  /** Under which of the facets a term stands, as bits: 0 = nowhere in the record. */
  placesOf(key: string): number
}

/** Reads texts by facet, as recordText gives them; at most 16. */
export function wordsOfRecord(
  texts: readonly (readonly [facet: Facet | null, text: string])[],
): RecordWords {
  const places = new Map<number, number>()
  for (const [i, [, text]] of texts.entries()) {
    const weighted = tokenise(text).map((token) => ({ token, weight: 1 }))
    for (const { key } of termsOf(weighted)) {
      const hash = hashOf(key)
      places.set(hash, (places.get(hash) ?? 0) | (1 << i))
    }
  }
  const hashes = Float64Array.from(places.keys()).sort()
  const bits = Uint16Array.from(hashes, (hash) => places.get(hash) ?? 0)
  return {
    facets: texts.map(([facet]) => facet),
    placesOf: (key) => bits[indexOf(hashes, hashOf(key))] ?? 0,
  }
}

/** -1 where it is not. */
function indexOf(sorted: Float64Array, value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = sorted[middle] as number
    if (found === value) return middle
    if (found < value) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/**
 * 53 bits, so that of a few thousand terms no two have the same. Two 32-bit FNV-1a over the UTF-16
 * units, begun differently.
 */
function hashOf(key: string): number {
  let one = 0x811c9dc5
  let other = 0x9dc5811c
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i)
    one = Math.imul(one ^ unit, prime)
    other = Math.imul(other ^ unit ^ (one >>> 16), prime)
  }
  return (one >>> 0) * 2 ** 21 + (other >>> 11)
}

const prime = 0x01000193
