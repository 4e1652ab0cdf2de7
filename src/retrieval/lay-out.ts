/** Postings in the order of names become postings in the order of terms. */

import type { Loose } from './read-names.ts'

export type PostingArrays = {
  readonly entry: Uint32Array
  /** Weight × rarity of the term in the entry. */
  readonly mass: Float32Array
  /** Which of the term's forms it is, from 0. */
  readonly form: Uint16Array
}

export type LaidOut = {
  readonly arrays: PostingArrays
  /** By term: its first posting; one more at the end. */
  readonly starts: Uint32Array
  readonly rarity: Float64Array
  /** All forms in the order of their terms, and by term the first of them; one more at the end. */
  readonly forms: Uint32Array
  readonly formStarts: Uint32Array
  /** By entry: the sum of the masses of its terms. */
  readonly entryMass: Float32Array
}

/** How many there are of each, and what is known of them by number. */
export type Known = {
  readonly terms: number
  readonly forms: number
  readonly topics: number
  /** By entry: its topic. */
  readonly topicOf: Uint32Array
  /** What a term counts relative to others. */
  readonly weightOf: (term: number) => number
}

/** Sorts by term, stably, in one pass over the postings for each thing that is counted. */
export function layOut(loose: Loose, known: Known): LaidOut {
  const { topicOf, weightOf } = known
  const starts = startsOf(loose.term.subarray(0, loose.size), known.terms)
  const { place, ...forms } = layOutForms(loose, known)
  const rarity = holdersOf(loose, known.terms, topicOf).map(
    (holders, term) => rarityOf(holders, known.topics) * weightOf(term),
  )
  const arrays: PostingArrays = {
    entry: new Uint32Array(loose.size),
    mass: new Float32Array(loose.size),
    form: new Uint16Array(loose.size),
  }
  const entryMass = new Float32Array(topicOf.length)
  const next = starts.slice()
  for (let i = 0; i < loose.size; i++) {
    const term = loose.term[i] as number
    const entry = loose.entry[i] as number
    const at = next[term] as number
    const mass = (loose.weight[i] as number) * (rarity[term] as number)
    arrays.entry[at] = entry
    arrays.mass[at] = mass
    arrays.form[at] = place[loose.form[i] as number] as number
    next[term] = at + 1
    entryMass[entry] = (entryMass[entry] as number) + mass
  }
  return { arrays, starts, rarity, ...forms, entryMass }
}

/** Inverse document frequency over topics. */
export function rarityOf(holders: number, topics: number): number {
  return Math.log(1 + topics / (holders + 0.5))
}

/** By group: where it begins when its members lie together, one more at the end. */
function startsOf(groups: Uint32Array, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1)
  for (const group of groups) starts[group + 1] = (starts[group + 1] as number) + 1
  for (let i = 0; i < count; i++) starts[i + 1] = (starts[i + 1] as number) + (starts[i] as number)
  return starts
}

/** By term: how many topics hold it; the names of one topic follow each other. */
function holdersOf(loose: Loose, terms: number, topicOf: Uint32Array): Float64Array {
  const holders = new Float64Array(terms)
  const last = new Int32Array(terms).fill(-1)
  for (let i = 0; i < loose.size; i++) {
    const term = loose.term[i] as number
    const topic = topicOf[loose.entry[i] as number] as number
    if (last[term] === topic) continue
    last[term] = topic
    holders[term] = (holders[term] as number) + 1
  }
  return holders
}

/** `place`: by form, which of its term's forms it is. */
function layOutForms(loose: Loose, known: Known) {
  const termOf = new Uint32Array(known.forms)
  for (let i = 0; i < loose.size; i++) termOf[loose.form[i] as number] = loose.term[i] as number
  const formStarts = startsOf(termOf, known.terms)
  const next = formStarts.slice()
  const forms = new Uint32Array(known.forms)
  const place = new Uint16Array(known.forms)
  for (let form = 0; form < known.forms; form++) {
    const term = termOf[form] as number
    const at = next[term] as number
    forms[at] = form
    place[form] = at - (formStarts[term] as number)
    next[term] = at + 1
  }
  return { forms, formStarts, place }
}
