/** Counts, name by name, what a question and a name have in common. The only hot loop of the program. */

import type { Scoring } from './hit.ts'
import type { InvertedIndex, Postings } from './inverted-index.ts'
import type { Slot, SlotVariant } from './question.ts'
import type { Term } from './terms.ts'
import { isSpelled } from './terms.ts'
import { differInTildeOnly } from './token.ts'

export type Tally = {
  /** Adds up the slots, among the entries of `spans` only; returns, until cleared, those that have something in common. */
  count(slots: readonly Slot[], spans?: readonly Span[]): Uint32Array
  /** Mass of the name that the question says, and behind it mass of the question that the name explains: two numbers for each entry. */
  readonly shared: Float32Array
  /** Mass of the question that any name of the topic explains, by topic. */
  readonly ofQuestionByTopic: Float32Array
  /** Makes ready for the next question. */
  clear(): void
}

/** Entries that follow each other: `from` to before `to`. */
export type Span = { readonly from: number; readonly to: number }

/** What a match is worth whose marks differ. */
export type MarksWorth = Pick<Scoring['terms'], 'otherMarks' | 'otherTilde'>

/** A tally with scratch arrays as long as the index. */
export function createTally(index: InvertedIndex, marksWorth: MarksWorth): Tally {
  const size = index.entries.length
  // Side by side, so that a posting is one reach into memory.
  const shared = new Float32Array(2 * size)
  // Whether the question has given an entry anything: as bytes, so that a pass over the postings of a
  // common syllable stays in the nearest cache.
  const isTouched = new Uint8Array(Math.ceil(size / 4) * 4)
  // What the slot under way has already given an entry, so that only its best variant counts.
  const slotOf = new Int32Array(size).fill(-1)
  const nameGain = new Float32Array(size)
  const questionGain = new Float32Array(size)
  const inFours = new Uint32Array(isTouched.buffer)
  const touched = new Uint32Array(size)
  let touches = 0
  let spans: readonly Span[] | undefined
  const topicOf = Uint32Array.from(index.entries, ({ topic }) => topic)
  const ofQuestionByTopic = new Float32Array(index.topics.length)
  const topicSlot = new Int32Array(index.topics.length).fill(-1)
  const topicGain = new Float32Array(index.topics.length)

  /** The entries touched, as they stand in the index: what is read of them next lies in that order, too. */
  function listTouched(): Uint32Array {
    let listed = 0
    for (let four = 0; four < inFours.length; four++) {
      if (inFours[four] === 0) continue
      for (let entry = four * 4; entry < four * 4 + 4; entry++) {
        if (isTouched[entry] === 1) touched[listed++] = entry
      }
    }
    return touched.subarray(0, touches)
  }

  /** Postings of one topic are neighbours: its gain from the slot so far is kept while they last. */
  function addOnly(slotMass: number, { term, factor }: SlotVariant, seeds: boolean): void {
    const postings = index.postings(term.key)
    if (!postings) return
    const worth = agreements(term, postings, marksWorth)
    const { entry: entries, mass, form } = postings.arrays
    for (const part of partsOf(postings, spans)) {
      let lastTopic = -1
      let gained = 0
      for (let i = part.from; i < part.to; i++) {
        const entry = entries[i] as number
        if (isTouched[entry] === 0) {
          if (!seeds) continue
          isTouched[entry] = 1
          touches++
        }
        const agreement = (worth[form[i] as number] as number) * factor
        const question = slotMass * agreement
        const at = 2 * entry
        shared[at] = (shared[at] as number) + (mass[i] as number) * agreement
        shared[at + 1] = (shared[at + 1] as number) + question
        const topic = topicOf[entry] as number
        const before = topic === lastTopic ? gained : 0
        gained = Math.max(question, before)
        lastTopic = topic
        ofQuestionByTopic[topic] = (ofQuestionByTopic[topic] as number) + gained - before
      }
    }
  }

  function addToTopic(topic: number, slot: number, question: number): void {
    const before = topicSlot[topic] === slot ? (topicGain[topic] as number) : 0
    if (question <= before) return
    ofQuestionByTopic[topic] = (ofQuestionByTopic[topic] as number) + question - before
    topicSlot[topic] = slot
    topicGain[topic] = question
  }

  /** One of several variants: takes back what a lesser one has given. */
  function addBest(slot: number, slotMass: number, variant: SlotVariant, seeds: boolean): void {
    const { term, factor } = variant
    const postings = index.postings(term.key)
    if (!postings) return
    const worth = agreements(term, postings, marksWorth)
    const { entry: entries, mass, form } = postings.arrays
    for (const part of partsOf(postings, spans)) {
      for (let i = part.from; i < part.to; i++) {
        const entry = entries[i] as number
        const isFirst = isTouched[entry] === 0
        if (isFirst && !seeds) continue
        const agreement = (worth[form[i] as number] as number) * factor
        const question = slotMass * agreement
        const isNew = slotOf[entry] !== slot
        if (!isNew && question <= (questionGain[entry] as number)) continue
        addToTopic(topicOf[entry] as number, slot, question)
        const name = (mass[i] as number) * agreement
        if (isFirst) {
          isTouched[entry] = 1
          touches++
        }
        const at = 2 * entry
        shared[at] = (shared[at] as number) + name - (isNew ? 0 : (nameGain[entry] as number))
        shared[at + 1] =
          (shared[at + 1] as number) + question - (isNew ? 0 : (questionGain[entry] as number))
        slotOf[entry] = slot
        nameGain[entry] = name
        questionGain[entry] = question
      }
    }
  }

  function addSlot(number: number, { mass, variants }: Slot, seeds: boolean): void {
    const [only, ...others] = variants
    if (only && others.length === 0) addOnly(mass, only, seeds)
    else for (const variant of variants) addBest(number, mass, variant, seeds)
  }

  return {
    shared,
    ofQuestionByTopic,
    count(slots, among) {
      spans = among
      const heaviestFirst = [...slots].sort((a, b) => b.mass - a.mass)
      let left = slots.reduce((sum, slot) => sum + slot.mass, 0)
      const enough = left * leastShare
      for (const [i, slot] of heaviestFirst.entries()) {
        addSlot(i, slot, left >= enough && touches < mostSought)
        left -= slot.mass
      }
      return listTouched()
    },
    clear() {
      for (const entry of touched.subarray(0, touches)) {
        shared[2 * entry] = 0
        shared[2 * entry + 1] = 0
        isTouched[entry] = 0
        slotOf[entry] = -1
        ofQuestionByTopic[topicOf[entry] as number] = 0
        topicSlot[topicOf[entry] as number] = -1
      }
      touches = 0
    },
  }
}

/** The postings that lie in the spans, all without spans; the entries of a term ascend. */
function partsOf(postings: Postings, spans: readonly Span[] | undefined): readonly Span[] {
  if (!spans) return [postings]
  return spans.map(({ from, to }) => ({
    from: firstFrom(postings, from),
    to: firstFrom(postings, to),
  }))
}

/** The first posting of an entry from `least` on. */
function firstFrom({ arrays, from, to }: Postings, least: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if ((arrays.entry[middle] as number) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** Names that hold only the commonest syllables, less than this share of the question, are not looked for. */
const leastShare = 0.35

/**
 * Once so many names hold one of the heavier slots, names that hold only lighter ones are not looked for
 * ("limited accumulators", Moffat and Zobel 1996). About as many as the widest question meets among the names of the national list.
 */
const mostSought = 12_000

/** For each spelling of the term in names, what a match with the typed one is worth. */
function agreements(term: Term, { forms }: Postings, worth: MarksWorth): readonly number[] {
  return forms.map((form) => {
    if (isSpelled(term, form)) return 1
    return differInTildeOnly(term.form, form) ? worth.otherTilde : worth.otherMarks
  })
}
