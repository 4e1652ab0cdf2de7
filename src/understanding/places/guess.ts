/** The place a misspelt name was probably meant to be. */

import Fuse from 'fuse.js'
import type { Token } from '../../retrieval/token.ts'
import type { Gazetteer, Unit } from './gazetteer.ts'
import type { Segment } from './segments.ts'
import { unitsWithin } from './within.ts'
import { join } from './words.ts'

/** Fuse.js: 0 = the same, 1 = nothing alike. */
const likeEnough = 0.34
/** Names hardly worse than the best are as likely. */
const asLikely = 0.03
const mostWords = 4
/** Two letters are like too many names. */
const fewestLetters = 4

export type Guess = { readonly units: readonly Unit[]; readonly end: number }

export type Guesser = (
  words: readonly Token[],
  given: {
    readonly from: number
    /** The index of the word the name ends before at the latest. */
    readonly to: number
    readonly type: Segment['type']
    readonly around: readonly Segment[]
    readonly old: boolean
    /** The name fills the words given. */
    readonly whole?: boolean
  },
) => Guess | null

/** Guesses among all names; their index is made when it is first needed. */
export function createGuesser(gazetteer: Gazetteer): Guesser {
  let fuse: Fuse<string> | undefined
  const alike = (key: string) => {
    fuse ??= new Fuse(gazetteer.names, { includeScore: true, threshold: likeEnough, distance: 20 })
    return fuse.search(key, { limit: 400 })
  }
  return (words, { from, to, type, around, old, whole = false }) => {
    const first = Math.min(to, from + mostWords)
    if (whole && first < to) return null
    for (let end = first; end > (whole ? to - 1 : from); end--) {
      const { key } = join(words, from, end)
      if (key.length < fewestLetters || /\d/.test(key)) continue
      const near = alike(key)
        .filter(({ item }) => Math.abs(item.length - key.length) <= 2 && beginAlike(item, key))
        .flatMap(({ item, score = 1 }) => {
          const name = { text: item, key: item }
          const units = unitsWithin({ name, type }, { around, old }, gazetteer)
          return units.length > 0 ? [{ units, score }] : []
        })
      const best = near[0]?.score ?? 1
      const units = near.filter(({ score }) => score <= best + asLikely).flatMap((one) => one.units)
      if (units.length > 0) return { units: [...new Set(units)], end }
    }
    return null
  }
}

/** First letters that are mistaken for each other. */
const confused: readonly string[] = ['sx', 'ct', 'dgrv', 'ln', 'ckq', 'iy', 'ou', 'pb']

function beginAlike(one: string, other: string): boolean {
  const [a = '', b = ''] = [one.charAt(0), other.charAt(0)]
  return a === b || confused.some((letters) => letters.includes(a) && letters.includes(b))
}
