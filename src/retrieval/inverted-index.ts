/** The inverted index: which names hold a term, and how much of the name the term is. */

import type { Term, Weigh } from './terms.ts'
import { termsOf } from './terms.ts'
import { tokenise } from './token.ts'

/** Something to be found, with everything it is called. */
export type Topic = {
  readonly id: string
  /** 0 rarely asked … 1 asked daily. */
  readonly prior: number
  readonly names: readonly Name[]
}

export type NameKind = 'title' | 'official' | 'alias' | 'utterance'
export type Name = { readonly kind: NameKind; readonly text: string }

/** One name of one topic. `mass` is the sum of its terms' masses. */
export type Entry = { readonly topic: Topic; readonly name: Name; readonly mass: number }

/** A term in an entry. `mass` = weight × rarity. */
export type Posting = { readonly entry: number; readonly term: Term; readonly mass: number }

export type InvertedIndex = {
  readonly entries: readonly Entry[]
  readonly postings: ReadonlyMap<string, readonly Posting[]>
  /** How rare a term is; terms the index does not hold are as rare as the rarest. */
  rarity(key: string): number
}

export type IndexOptions = {
  readonly weigh: Weigh
  /** Weight of a pair relative to a single syllable. */
  readonly pair: number
}

/** An index over topics. */
export function buildIndex(topics: readonly Topic[], options: IndexOptions): InvertedIndex {
  const named = topics.flatMap((topic) =>
    topic.names.map((name) => ({
      topic,
      name,
      terms: termsOf(options.weigh(tokenise(name.text))),
    })),
  )
  const rarity = rarityOf(topics.length, documentCounts(named), options.pair)
  const postings = new Map<string, Posting[]>()
  const entries = named.map(({ topic, name, terms }, entry) => {
    let mass = 0
    for (const term of terms) {
      const posting = { entry, term, mass: term.weight * rarity(term.key) }
      mass += posting.mass
      listOf(postings, term.key).push(posting)
    }
    return { topic, name, mass }
  })
  return { entries, postings, rarity }
}

type Named = { readonly topic: Topic; readonly terms: readonly Term[] }

/** In how many topics each term stands. */
function documentCounts(named: readonly Named[]): ReadonlyMap<string, number> {
  const holders = new Map<string, Set<string>>()
  for (const { topic, terms } of named) {
    for (const { key } of terms) {
      const ids = holders.get(key) ?? new Set<string>()
      holders.set(key, ids.add(topic.id))
    }
  }
  return new Map([...holders].map(([key, ids]) => [key, ids.size]))
}

/** Inverse document frequency; a pair counts `pair` times as much. */
function rarityOf(topics: number, counts: ReadonlyMap<string, number>, pair: number) {
  return (key: string): number => {
    const rare = Math.log(1 + topics / ((counts.get(key) ?? 0) + 0.5))
    return key.includes(' ') ? rare * pair : rare
  }
}

function listOf<T>(lists: Map<string, T[]>, key: string): T[] {
  const list = lists.get(key) ?? []
  lists.set(key, list)
  return list
}
