/** Everyday words turned into the words procedures are named with. */

import type { Synonym } from '../knowledge/schema/lexicon.ts'
import type { PhraseMatch, PhraseTable } from '../retrieval/phrase-table.ts'
import { createPhraseTable } from '../retrieval/phrase-table.ts'
import type { Token } from '../retrieval/token.ts'
import { tokenise } from '../retrieval/token.ts'
import type { Reading } from './read-message.ts'

type Meant = {
  readonly tokens: readonly Token[]
  /** What must not follow. */
  readonly notBefore: PhraseTable<true> | null
}

export type Synonyms = PhraseTable<Meant>

/** Compiles the synonyms of content/lexicon. */
export function createSynonyms(entries: readonly Synonym[]): Synonyms {
  const tables = new Map<readonly string[], PhraseTable<true> | null>()
  const tableOf = (phrases: readonly string[]) => {
    const known = tables.get(phrases)
    if (known !== undefined) return known
    const table =
      phrases.length > 0 ? createPhraseTable(phrases.map((text) => [text, true] as const)) : null
    tables.set(phrases, table)
    return table
  }
  return createPhraseTable(
    entries.map(({ say, means, notBefore }) => {
      return [say, { tokens: tokenise(means), notBefore: tableOf(notBefore) }] as const
    }),
  )
}

/** The message with every known everyday phrase replaced, or null when there is none. */
export function rewrite(reading: Reading, synonyms: Synonyms): Reading | null {
  const matches = synonyms.find(reading.tokens).filter((match) => holds(match, reading.tokens))
  if (matches.length === 0) return null
  const moved = (index: number) => placeAfter(matches, index)
  return {
    tokens: replaced(reading.tokens, matches),
    clauseStarts: new Set([...reading.clauseStarts].map(moved)),
    ownFrom: moved(reading.ownFrom),
  }
}

type Match = PhraseMatch<Meant>

/** Whether what follows leaves the phrase its meaning. */
function holds({ value, end }: Match, tokens: readonly Token[]): boolean {
  const [next] = value.notBefore?.find(tokens.slice(end)) ?? []
  return next?.start !== 0
}

function replaced(tokens: readonly Token[], matches: readonly Match[]): readonly Token[] {
  const parts: Token[] = []
  let from = 0
  for (const { value, start, end } of matches) {
    parts.push(...tokens.slice(from, start), ...value.tokens)
    from = end
  }
  return [...parts, ...tokens.slice(from)]
}

/** Where a token stands once the phrases before it are replaced; one within a phrase, where that begins. */
function placeAfter(matches: readonly Match[], index: number): number {
  let place = index
  for (const { value, start, end } of matches) {
    if (end <= index) place += value.tokens.length - (end - start)
    else if (start < index) place -= index - start
  }
  return place
}
