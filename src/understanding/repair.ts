/** Mends syllables nobody knows, so that "le ph" and "bao nhieeu" still ask for the fee. */

import type { InvertedIndex } from '../retrieval/inverted-index.ts'
import type { Spelling } from '../retrieval/spelling.ts'
import type { Token } from '../retrieval/token.ts'

/** The same number of tokens, unknown ones replaced by what was likely meant. */
export type Repair = (tokens: readonly Token[]) => readonly Token[]

/** A repair by the neighbours a syllable usually has. */
export function createRepair(
  spelling: Spelling,
  index: InvertedIndex,
  pairs: ReadonlySet<string>,
): Repair {
  const isPair = (key: string) => pairs.has(key) || index.has(key)
  return (tokens) =>
    tokens.map((token, i) => {
      if (spelling.knows(token.key)) return token
      const before = tokens[i - 1]?.key
      const after = tokens[i + 1]?.key
      const fits = (key: string) => isPair(`${before} ${key}`) || isPair(`${key} ${after}`)
      const meant = spelling.variants(token.key).find(({ key }) => fits(key))
      return meant ? { text: meant.key, key: meant.key, marked: false } : token
    })
}
