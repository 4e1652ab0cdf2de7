/** Everyday words turned into the words procedures are named with. */

import type { Synonym } from '../knowledge/schema/lexicon.ts'
import type { PhraseMatch, PhraseTable } from '../retrieval/phrase-table.ts'
import { createPhraseTable } from '../retrieval/phrase-table.ts'
import type { Token } from '../retrieval/token.ts'
import { tokenise } from '../retrieval/token.ts'

export type Synonyms = PhraseTable<readonly Token[]>

/** Compiles the synonyms of content/lexicon. */
export function createSynonyms(entries: readonly Synonym[]): Synonyms {
  return createPhraseTable(entries.map(({ say, means }) => [say, tokenise(means)] as const))
}

/** The tokens with every known everyday phrase replaced, or null when there is none. */
export function rewrite(tokens: readonly Token[], synonyms: Synonyms): readonly Token[] | null {
  const matches = synonyms.find(tokens)
  return matches.length > 0 ? replaced(tokens, matches) : null
}

function replaced(
  tokens: readonly Token[],
  matches: readonly PhraseMatch<readonly Token[]>[],
): readonly Token[] {
  const parts: Token[] = []
  let from = 0
  for (const { value, start, end } of matches) {
    parts.push(...tokens.slice(from, start), ...value)
    from = end
  }
  return [...parts, ...tokens.slice(from)]
}
