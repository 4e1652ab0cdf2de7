/** Names read for their terms: syllables and pairs as numbers, in the order of the names. */

import { createPairNumbers, type PairNumbers } from './pair-numbers.ts'
import type { WeightedToken } from './terms.ts'

/** Every term of every name once; the arrays are as long as `size`. */
export type Loose = {
  readonly size: number
  readonly term: Uint32Array
  readonly entry: Uint32Array
  readonly weight: Float32Array
  readonly form: Uint32Array
}

/** What the numbers stand for. */
export type Dictionary = {
  /** Syllables without marks, numbered as they came. */
  readonly keys: ReadonlyMap<string, number>
  /** Syllables with their marks. */
  readonly texts: ReadonlyMap<string, number>
  /** Pairs of keys; a single syllable is a pair with `alone`. */
  readonly terms: PairNumbers
  /** Pairs of texts likewise: the spellings of terms. */
  readonly forms: PairNumbers
}

/** Stands where a single syllable has no second one. */
export const alone = 0xffff_ffff

export type NameReader = {
  readonly dictionary: Dictionary
  /** Reads the next name; each term counts once, with its greatest weight. */
  add(name: readonly WeightedToken[]): void
  loose(): Loose
}

/** A reader with room for about so many names, more if need be. */
export function createNameReader(names: number): NameReader {
  const keys = new Map<string, number>()
  const texts = new Map<string, number>()
  const terms = createPairNumbers()
  const forms = createPairNumbers()
  let room = roomFor(16 * names)
  let size = 0
  let entry = 0

  function keep(from: number, term: number, weight: number, left: number, right: number): void {
    let at = from
    while (at < size && room.term[at] !== term) at++
    if (at < size && (room.weight[at] as number) >= Math.fround(weight)) return
    room.term[at] = term
    room.entry[at] = entry
    room.weight[at] = weight
    room.form[at] = forms.add(left, right)
    if (at === size) size++
  }

  return {
    dictionary: { keys, texts, terms, forms },
    add(name) {
      if (size + 2 * name.length > room.term.length) room = grown(room, 2 * (size + name.length))
      const from = size
      let key = alone
      let text = alone
      let weight = 0
      for (const next of name) {
        const nextKey = numberOf(keys, next.token.key)
        const nextText = numberOf(texts, next.token.text)
        keep(from, terms.add(nextKey, alone), next.weight, nextText, alone)
        if (key !== alone)
          keep(from, terms.add(key, nextKey), Math.min(weight, next.weight), text, nextText)
        key = nextKey
        text = nextText
        weight = next.weight
      }
      entry++
    },
    loose: () => ({ ...room, size }),
  }
}

function numberOf(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text)
  if (known !== undefined) return known
  numbers.set(text, numbers.size)
  return numbers.size - 1
}

type Room = Omit<Loose, 'size'>

function roomFor(size: number): Room {
  return {
    term: new Uint32Array(size),
    entry: new Uint32Array(size),
    weight: new Float32Array(size),
    form: new Uint32Array(size),
  }
}

function grown(from: Room, size: number): Room {
  const to = roomFor(size)
  to.term.set(from.term)
  to.entry.set(from.entry)
  to.weight.set(from.weight)
  to.form.set(from.form)
  return to
}
