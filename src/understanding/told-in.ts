/** How much of a message a record tells something about, whatever the record is called. */

import type { Facet } from '../knowledge/schema/intent.ts'
import type { Procedure } from '../knowledge/schema/procedure.ts'
import type { InvertedIndex } from '../retrieval/inverted-index.ts'
import type { Term, Weigh } from '../retrieval/terms.ts'
import { isPair, termsOf } from '../retrieval/terms.ts'
import type { Token } from '../retrieval/token.ts'
import { tokenise } from '../retrieval/token.ts'
import { recordText } from './record-text.ts'

export type Told = {
  /** Share of what the message says that the record has words for, 0–1. */
  readonly share: number
  /** Where in the record most of it stands; none where only its names have it. */
  readonly facet: Facet | null
}

export type ToldIn = (procedure: Procedure, tokens: readonly Token[]) => Told

type Words = readonly { readonly facet: Facet | null; readonly keys: ReadonlySet<string> }[]

/** Records are read when they are first spoken of; so many are remembered. */
const remembered = 40

/** Reads records with the weights of the search. */
export function createToldIn(index: InvertedIndex, weigh: Weigh): ToldIn {
  const known = new Map<string, Words>()
  const wordsOf = (procedure: Procedure): Words => {
    const words = known.get(procedure.id) ?? read(procedure)
    known.delete(procedure.id)
    known.set(procedure.id, words)
    if (known.size > remembered) known.delete(known.keys().next().value ?? '')
    return words
  }
  const massOf = ({ key, weight }: Term) => weight * index.rarity(key)
  return (procedure, tokens) => {
    const words = wordsOf(procedure)
    const terms = termsOf(weigh(tokens))
    const isTold = ({ key }: Term) => words.some(({ keys }) => keys.has(key))
    // Two syllables that nobody puts side by side say nothing more than each by itself.
    const said = terms.filter((term) => !isPair(term.key) || index.has(term.key) || isTold(term))
    const total = sum(said, massOf)
    if (total === 0) return { share: 0, facet: null }
    const masses = words.map(({ facet, keys }) => ({
      facet,
      mass: sum(
        said.filter(({ key }) => keys.has(key)),
        massOf,
      ),
    }))
    const [most] = masses.filter(({ facet }) => facet !== null).toSorted((a, b) => b.mass - a.mass)
    const share = sum(said.filter(isTold), massOf) / total
    return { share, facet: most && most.mass > 0 ? most.facet : null }
  }
}

/** Syllables and pairs of neighbours, without marks. */
function read(procedure: Procedure): Words {
  return recordText(procedure).map(([facet, text]) => {
    const weighted = tokenise(text).map((token) => ({ token, weight: 1 }))
    return { facet, keys: new Set(termsOf(weighted).map(({ key }) => key)) }
  })
}

function sum(terms: readonly Term[], massOf: (term: Term) => number): number {
  return terms.reduce((all, term) => all + massOf(term), 0)
}
