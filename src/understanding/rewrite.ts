/** Everyday words turned into the words procedures are named with. */

import type { Synonym } from '../knowledge/schema/lexicon.ts'
import type { PhraseMatch, PhraseTable } from '../retrieval/phrase-table.ts'
import { createPhraseTable } from '../retrieval/phrase-table.ts'
import type { Token } from '../retrieval/token.ts'
import { tokenise } from '../retrieval/token.ts'
import type { Reading } from './read-message.ts'

export type Synonyms = PhraseTable<readonly Token[]>

/** Compiles the synonyms of content/lexicon. */
export function createSynonyms(entries: readonly Synonym[]): Synonyms {
  return createPhraseTable(entries.map(({ say, means }) => [say, tokenise(means)] as const))
}

/** The message with every known everyday phrase replaced, or null when there is none. */
export function rewrite(reading: Reading, synonyms: Synonyms): Reading | null {
  const matches = synonyms.find(reading.tokens)
  if (matches.length === 0) return null
  const moved = (index: number) => placeAfter(matches, index)
  return {
    tokens: replaced(reading.tokens, matches),
    clauseStarts: new Set([...reading.clauseStarts].map(moved)),
    ownFrom: moved(reading.ownFrom),
  }
}

type Match = PhraseMatch<readonly Token[]>

function replaced(tokens: readonly Token[], matches: readonly Match[]): readonly Token[] {
  const parts: Token[] = []
  let from = 0
  for (const { value, start, end } of matches) {
    parts.push(...tokens.slice(from, start), ...value)
    from = end
  }
  return [...parts, ...tokens.slice(from)]
}

/** Where a token stands once the phrases before it are replaced; one within a phrase, where that begins. */
function placeAfter(matches: readonly Match[], index: number): number {
  let place = index
  for (const { value, start, end } of matches) {
    if (end <= index) place += value.length - (end - start)
    else if (start < index) place -= index - start
  }
  return place
}
