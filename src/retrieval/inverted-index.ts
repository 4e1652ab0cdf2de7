/**
 * The inverted index: which names hold a term, and how much of the name the term is.
 * Postings of all terms lie one after the other in typed arrays: compact, and quick to run through.
 */

import type { Term, Weigh } from './terms.ts'
import { isPair, termsOf } from './terms.ts'
import { tokenise } from './token.ts'

/** Something to be found, with everything it is called. */
export type Topic = {
  readonly id: string
  /** 0 rarely asked … 1 asked daily. */
  readonly prior: number
  readonly names: readonly Name[]
  readonly aspects: Aspects
  /** Topics of one family are the same matter at several levels of government. */
  readonly family: string
}

/** What sets near-twins apart (cấp lại, có yếu tố nước ngoài …), as bits. */
export type Aspects = {
  /** In its title: a question that does not mention it hardly means this topic. */
  readonly required: number
  /** In any of its names. */
  readonly known: number
}

export const noAspects: Aspects = { required: 0, known: 0 }

export type NameKind = 'title' | 'official' | 'alias' | 'utterance'
export type Name = { readonly kind: NameKind; readonly text: string }

/** One name of one topic; `topic` is an index into `topics`. */
export type Entry = { readonly topic: number; readonly name: Name }

export type InvertedIndex = {
  readonly topics: readonly Topic[]
  readonly entries: readonly Entry[]
  /** Sum of the masses of an entry's terms. */
  readonly entryMass: Float32Array
  /** Null for a term no name holds. */
  postings(key: string): Postings | null
  /** How rare a term is; unknown terms are as rare as the rarest. */
  rarity(key: string): number
  /** Every single syllable of the names. */
  readonly syllables: readonly string[]
}

/** Where a term's postings lie: `from` to before `to` in the arrays. */
export type Postings = {
  readonly from: number
  readonly to: number
  /** The spellings the term has in names. */
  readonly forms: readonly string[]
  readonly arrays: PostingArrays
}

export type PostingArrays = {
  readonly entry: Uint32Array
  /** Weight × rarity of the term in the entry. */
  readonly mass: Float32Array
  /** Index into `forms`. */
  readonly form: Uint16Array
}

export type IndexOptions = {
  readonly weigh: Weigh
  /** Weight of a pair relative to a single syllable. */
  readonly pair: number
}

/** An index over topics. */
export function buildIndex(topics: readonly Topic[], options: IndexOptions): InvertedIndex {
  const entries = topics.flatMap(({ names }, topic) => names.map((name) => ({ topic, name })))
  const lists = collect(entries, options.weigh)
  const rarity = rarityOf(topics.length, lists, options.pair)
  const { slices, arrays, entryMass } = lay(lists, entries.length, rarity)
  return {
    topics,
    entries,
    entryMass,
    rarity,
    syllables: [...lists.keys()].filter((key) => !isPair(key)),
    postings(key) {
      const slice = slices.get(key)
      return slice ? { ...slice, arrays } : null
    },
  }
}

/** What stands behind a term while the index is being built. */
type TermList = {
  readonly entries: number[]
  readonly weights: number[]
  readonly formOf: number[]
  readonly forms: string[]
  topics: number
  lastTopic: number
}

function collect(entries: readonly Entry[], weigh: Weigh): ReadonlyMap<string, TermList> {
  const lists = new Map<string, TermList>()
  for (const [entry, { topic, name }] of entries.entries()) {
    for (const term of termsOf(weigh(tokenise(name.text))))
      add(listOf(lists, term.key), term, entry, topic)
  }
  return lists
}

function listOf(lists: Map<string, TermList>, key: string): TermList {
  const known = lists.get(key)
  if (known) return known
  const list = { entries: [], weights: [], formOf: [], forms: [], topics: 0, lastTopic: -1 }
  lists.set(key, list)
  return list
}

function add(list: TermList, term: Term, entry: number, topic: number): void {
  let form = list.forms.indexOf(term.form)
  if (form < 0) form = list.forms.push(term.form) - 1
  list.entries.push(entry)
  list.weights.push(term.weight)
  list.formOf.push(form)
  if (list.lastTopic !== topic) list.topics += 1
  list.lastTopic = topic
}

/** Inverse document frequency over topics; a pair counts `pair` times as much. */
function rarityOf(topics: number, lists: ReadonlyMap<string, TermList>, pair: number) {
  return (key: string): number => {
    const rare = Math.log(1 + topics / ((lists.get(key)?.topics ?? 0) + 0.5))
    return isPair(key) ? rare * pair : rare
  }
}

type Slice = Omit<Postings, 'arrays'>

function lay(
  lists: ReadonlyMap<string, TermList>,
  entryCount: number,
  rarity: (key: string) => number,
) {
  let size = 0
  for (const list of lists.values()) size += list.entries.length
  const arrays: PostingArrays = {
    entry: new Uint32Array(size),
    mass: new Float32Array(size),
    form: new Uint16Array(size),
  }
  const entryMass = new Float32Array(entryCount)
  const slices = new Map<string, Slice>()
  let from = 0
  for (const [key, list] of lists) {
    const to = from + list.entries.length
    slices.set(key, { from, to, forms: list.forms })
    layTerm(list, rarity(key), from, arrays, entryMass)
    from = to
  }
  return { slices, arrays, entryMass }
}

function layTerm(
  list: TermList,
  rarity: number,
  from: number,
  arrays: PostingArrays,
  entryMass: Float32Array,
): void {
  for (const [i, entry] of list.entries.entries()) {
    const mass = (list.weights[i] ?? 0) * rarity
    arrays.entry[from + i] = entry
    arrays.mass[from + i] = mass
    arrays.form[from + i] = list.formOf[i] ?? 0
    entryMass[entry] = (entryMass[entry] ?? 0) + mass
  }
}
