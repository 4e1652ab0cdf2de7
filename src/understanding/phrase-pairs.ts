/** Which syllables stand side by side in the phrases of intents and lexicon. */

import type { Token } from '../retrieval/token.ts'

/** `le phi` → every spelling those two neighbours have. */
export type PhrasePairs = ReadonlyMap<string, readonly (readonly [Token, Token])[]>

/** The pairs of neighbours of phrases. */
export function phrasePairs(phrases: readonly (readonly Token[])[]): PhrasePairs {
  const pairs = new Map<string, (readonly [Token, Token])[]>()
  for (const tokens of phrases) {
    for (const [i, right] of tokens.entries()) {
      const left = tokens[i - 1]
      if (left) keep(pairs, [left, right])
    }
  }
  return pairs
}

function keep(
  pairs: Map<string, (readonly [Token, Token])[]>,
  pair: readonly [Token, Token],
): void {
  const [left, right] = pair
  const key = `${left.key} ${right.key}`
  const kept = pairs.get(key)
  if (!kept) pairs.set(key, [pair])
  else if (!kept.some(([a, b]) => a.text === left.text && b.text === right.text)) kept.push(pair)
}
