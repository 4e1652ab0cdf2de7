/**
 * The inverted index: which names hold a term, and how much of the name the term is.
 * Postings of all terms lie one after the other in typed arrays: compact, and quick to run through.
 */

import type { Term, Weigh } from './terms.ts'
import { isPair, termsOf } from './terms.ts'
import type { Token } from './token.ts'
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
  readonly rarity: number
  readonly arrays: PostingArrays
}

export type PostingArrays = {
  readonly entry: Uint32Array
  /** Weight × rarity of the term in the entry. */
  readonly mass: Float32Array
  /** Index into `forms`. */
  readonly form: Uint16Array
}

/** A topic before its names are read. */
export type NamedTopic = Omit<Topic, 'aspects'> & { readonly aspects?: Aspects }

export type IndexOptions = {
  /** The tokens of a name, read as questions are. */
  readonly tokensOf?: (text: string) => readonly Token[]
  /** What a topic's names say of its aspects, their tokens beside them; default: what it brings. */
  readonly aspectsOf?: (topic: NamedTopic, tokens: readonly (readonly Token[])[]) => Aspects
  readonly weigh: Weigh
  /** Weight of a pair relative to a single syllable. */
  readonly pair: number
}

/** An index over topics. */
export function buildIndex(named: readonly NamedTopic[], options: IndexOptions): InvertedIndex {
  const entries = named.flatMap(({ names }, topic) => names.map((name) => ({ topic, name })))
  const terms = new Map<string, TermStart>()
  const topics: Topic[] = []
  const loose = collect(named, { terms, topics, entries: entries.length }, options)
  const { arrays, entryMass, starts } = layOut(loose, terms, {
    entries: entries.length,
    topics: topics.length,
    pair: options.pair,
  })
  const rarest = rarityOf(0, topics.length)
  return {
    topics,
    entries,
    entryMass,
    syllables: [...terms.keys()].filter((key) => !isPair(key)),
    rarity: (key) => terms.get(key)?.rarity ?? (isPair(key) ? rarest * options.pair : rarest),
    postings(key) {
      const term = terms.get(key)
      if (!term) return null
      term.postings ??= postingsOf(term, starts[term.id] ?? 0, arrays)
      return term.postings
    },
  }
}

function postingsOf(
  { count, forms, rarity }: TermStart,
  from: number,
  arrays: PostingArrays,
): Postings {
  return { from, to: from + count, forms, rarity, arrays }
}

/** What is known of a term while names are read, and kept for looking it up. */
type TermStart = {
  readonly id: number
  readonly forms: string[]
  count: number
  topics: number
  lastTopic: number
  rarity: number
  /** Made when it is first asked for. */
  postings?: Postings
}

/** Postings in the order of names: term, entry, weight and form side by side, growing. */
type Loose = {
  readonly terms: Uint32Array
  readonly entries: Uint32Array
  readonly weights: Float32Array
  readonly forms: Uint16Array
  readonly size: number
}

type Collected = {
  readonly terms: Map<string, TermStart>
  readonly topics: Topic[]
  /** How many names there are. */
  readonly entries: number
}

/** Reads every name once: for its terms and for its aspects. */
function collect(
  named: readonly NamedTopic[],
  { terms, topics, entries }: Collected,
  { tokensOf = tokenise, aspectsOf = broughtAspects, weigh }: IndexOptions,
): Loose {
  let room = entries * 16
  let loose = roomFor(room)
  let size = 0
  let entry = 0
  for (const topic of named) {
    const tokens = topic.names.map(({ text }) => tokensOf(text))
    for (const read of tokens) {
      const found = termsOf(weigh(read))
      if (size + found.length > room) {
        room = (size + found.length) * 2
        loose = moved(loose, roomFor(room))
      }
      for (const term of found) {
        const start = startOf(terms, term, topics.length)
        loose.terms[size] = start.id
        loose.entries[size] = entry
        loose.weights[size] = term.weight
        loose.forms[size] = formOf(start, term.form)
        size++
      }
      entry++
    }
    topics.push({ ...topic, aspects: aspectsOf(topic, tokens) })
  }
  return { ...loose, size }
}

function broughtAspects({ aspects = noAspects }: NamedTopic): Aspects {
  return aspects
}

function roomFor(size: number): Omit<Loose, 'size'> {
  return {
    terms: new Uint32Array(size),
    entries: new Uint32Array(size),
    weights: new Float32Array(size),
    forms: new Uint16Array(size),
  }
}

function moved(from: Omit<Loose, 'size'>, to: Omit<Loose, 'size'>): Omit<Loose, 'size'> {
  to.terms.set(from.terms)
  to.entries.set(from.entries)
  to.weights.set(from.weights)
  to.forms.set(from.forms)
  return to
}

function startOf(terms: Map<string, TermStart>, { key }: Term, topic: number): TermStart {
  const known = terms.get(key)
  const start = known ?? {
    id: terms.size,
    forms: [],
    count: 0,
    topics: 0,
    lastTopic: -1,
    rarity: 0,
  }
  if (!known) terms.set(key, start)
  start.count += 1
  if (start.lastTopic !== topic) start.topics += 1
  start.lastTopic = topic
  return start
}

function formOf({ forms }: TermStart, form: string): number {
  const known = forms.indexOf(form)
  return known >= 0 ? known : forms.push(form) - 1
}

/** Inverse document frequency over topics. */
function rarityOf(holders: number, topics: number): number {
  return Math.log(1 + topics / (holders + 0.5))
}

type Sizes = { readonly entries: number; readonly topics: number; readonly pair: number }

/** Sorts the loose postings by term. */
function layOut(loose: Loose, terms: ReadonlyMap<string, TermStart>, sizes: Sizes) {
  const starts = new Uint32Array(terms.size)
  const rarities = new Float32Array(terms.size)
  let from = 0
  for (const [key, term] of terms) {
    term.rarity = rarityOf(term.topics, sizes.topics) * (isPair(key) ? sizes.pair : 1)
    rarities[term.id] = term.rarity
    starts[term.id] = from
    from += term.count
  }
  const arrays: PostingArrays = {
    entry: new Uint32Array(loose.size),
    mass: new Float32Array(loose.size),
    form: new Uint16Array(loose.size),
  }
  const entryMass = new Float32Array(sizes.entries)
  const next = starts.slice()
  for (let i = 0; i < loose.size; i++) {
    const term = loose.terms[i] as number
    const entry = loose.entries[i] as number
    const at = next[term] as number
    const mass = (loose.weights[i] as number) * (rarities[term] as number)
    arrays.entry[at] = entry
    arrays.mass[at] = mass
    arrays.form[at] = loose.forms[i] as number
    next[term] = at + 1
    entryMass[entry] = (entryMass[entry] as number) + mass
  }
  return { arrays, entryMass, starts }
}
