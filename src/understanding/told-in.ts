/** How much of a message a record tells something about, whatever the record is called. */

import type { Facet } from '../knowledge/schema/intent.ts'
import type { Procedure } from '../knowledge/schema/procedure.ts'
import type { InvertedIndex } from '../retrieval/inverted-index.ts'
import type { Term, Weigh } from '../retrieval/terms.ts'
import { isPair, termsOf } from '../retrieval/terms.ts'
import type { Token } from '../retrieval/token.ts'
import { recordText } from './record-text.ts'
import { type RecordWords, wordsOfRecord } from './record-words.ts'

export type Told = {
  /** Share of what the message says that the record has words for, 0–1. */
  readonly share: number
  /** Where in the record most of it stands; none where only its names have it. */
  readonly facet: Facet | null
}

export type ToldIn = (procedure: Procedure, tokens: readonly Token[]) => Told

/** Reads records with the weights of the search, each when it is first spoken of. */
export function createToldIn(index: InvertedIndex, weigh: Weigh): ToldIn {
  const known = new Map<string, RecordWords>()
  const wordsOf = (procedure: Procedure): RecordWords => {
    const words = known.get(procedure.id) ?? wordsOfRecord(recordText(procedure))
    known.set(procedure.id, words)
    return words
  }
  const massOf = ({ key, weight }: Term) => weight * index.rarity(key)
  return (procedure, tokens) => {
    const words = wordsOf(procedure)
    const found = termsOf(weigh(tokens)).map((term) => ({ term, places: words.placesOf(term.key) }))
    // Two syllables that nobody puts side by side say nothing more than each by itself.
    const said = found
      .filter(({ term: { key }, places }) => !isPair(key) || places !== 0 || index.has(key))
      .map(({ term, places }) => ({ mass: massOf(term), places }))
    const total = sum(said)
    if (total === 0) return { share: 0, facet: null }
    const [most] = words.facets
      .map((facet, i) => ({ facet, mass: sum(said.filter(({ places }) => places & (1 << i))) }))
      .filter(({ facet }) => facet !== null)
      .toSorted((a, b) => b.mass - a.mass)
    const share = sum(said.filter(({ places }) => places !== 0)) / total
    return { share, facet: most && most.mass > 0 ? most.facet : null }
  }
}

function sum(said: readonly { readonly mass: number }[]): number {
  return said.reduce((all, { mass }) => all + mass, 0)
}
