/** A question as slots: each syllable, and each pair of neighbours, with what it may have been meant as. */

import type { InvertedIndex } from './inverted-index.ts'
import type { Spelling } from './spelling.ts'
import type { Term, WeightedToken } from './terms.ts'
import { pairOf, termOf } from './terms.ts'

/** Only one variant of a slot counts for a name: the best. */
export type Slot = {
  /** What could be matched: weight × rarity. */
  readonly mass: number
  readonly variants: readonly SlotVariant[]
}

export type SlotVariant = { readonly term: Term; readonly factor: number }

export type QuestionOptions = {
  readonly spelling: Spelling
  /** Weight of a syllable no name holds. */
  readonly unknown: number
}

/** The slots of a question. Pairs count only where some name has them. */
export function slotsOf(
  index: InvertedIndex,
  question: readonly WeightedToken[],
  options: QuestionOptions,
): readonly Slot[] {
  const readings = readingsOf(index, question, options.spelling)
  const singles = oncePerKey(readings, ([typed]) => typed?.term)
  const pairs = readings.flatMap((variants, i) => pairSlot(index, variants, readings[i + 1] ?? []))
  return [
    ...singles.map((variants) => singleSlot(index, variants, options.unknown)),
    ...oncePerKey(pairs, ({ variants: [best] }) => best?.term),
  ]
}

/** What is said twice counts once, where it says most, as in names. */
function oncePerKey<T>(items: readonly T[], read: (item: T) => Term | undefined): readonly T[] {
  const kept = new Map<string | undefined, T>()
  for (const item of items) {
    const term = read(item)
    const before = kept.get(term?.key)
    const weightBefore = before && read(before)?.weight
    if ((term?.weight ?? 0) > (weightBefore ?? -1)) kept.set(term?.key, item)
  }
  return [...kept.values()]
}

/**
 * The typed syllables, each with what else it may be: freely where nobody knows it; else, and for a
 * letter or two, only what some name has there, where none has what was typed beside its neighbours.
 */
function readingsOf(
  index: InvertedIndex,
  question: readonly WeightedToken[],
  spelling: Spelling,
): readonly (readonly SlotVariant[])[] {
  const typed = question.map((token): SlotVariant => ({ term: termOf(token), factor: 1 }))
  // A known word that carries little is not worth a guess.
  const isTaken = ({ term }: SlotVariant, i: number) =>
    spelling.knows(term.key) && (term.weight < worthGuessing || isAtHome(index, typed, i))
  const others = typed.map((own, i) => (isTaken(own, i) ? [] : variantsOf(own.term, spelling)))
  const around = (i: number) => [...typed.slice(i, i + 1), ...(others[i] ?? [])]
  return typed.map((own, i) => {
    const variants = others[i] ?? []
    const { key } = own.term
    if (!spelling.knows(key) && key.length > 2) return [own, ...variants]
    if (variants.length === 0) return [own]
    const before = i > 0 ? around(i - 1) : []
    const after = around(i + 1)
    return [own, ...variants.filter((one) => fits(index, one, before, after))]
  })
}

function variantsOf({ weight, key: typed }: Term, spelling: Spelling): readonly SlotVariant[] {
  return spelling.variants(typed).map(({ key, factor }) => {
    return { term: { key, form: key, marked: false, weight }, factor }
  })
}

/** Whether some name has a syllable beside one of its neighbours in the question, in this spelling. */
function isAtHome(index: InvertedIndex, typed: readonly SlotVariant[], i: number): boolean {
  const [before, own, after] = [typed[i - 1], typed[i], typed[i + 1]]
  if (!own) return false
  return (
    (before !== undefined && index.holds(pairOf(before.term, own.term))) ||
    (after !== undefined && index.holds(pairOf(own.term, after.term)))
  )
}

/** Whether some name has a variant beside a neighbour, or beside what that one may have been meant as. */
function fits(
  index: InvertedIndex,
  { term: { key }, factor }: SlotVariant,
  before: readonly SlotVariant[],
  after: readonly SlotVariant[],
): boolean {
  const isLikely = (other: SlotVariant) => other.factor === 1 || other.factor * factor >= bothSlips
  return (
    before.some((left) => isLikely(left) && index.has(`${left.term.key} ${key}`)) ||
    after.some((right) => isLikely(right) && index.has(`${key} ${right.term.key}`))
  )
}

/** Fillers and words that ask for a facet weigh less. */
const worthGuessing = 0.25

/** Two neighbours are both misspelt where each sounds alike, hardly where each is a slip of the finger. */
const bothSlips = 0.6

function singleSlot(index: InvertedIndex, variants: readonly SlotVariant[], unknown: number): Slot {
  const held = variants.filter(({ term }) => index.has(term.key))
  const [best] = held
  if (best) return { mass: best.term.weight * index.rarity(best.term.key), variants: held }
  const [typed] = variants
  return {
    mass: typed ? typed.term.weight * index.rarity(typed.term.key) * unknown : 0,
    variants: [],
  }
}

function pairSlot(
  index: InvertedIndex,
  left: readonly SlotVariant[],
  right: readonly SlotVariant[],
): readonly Slot[] {
  const held = left.flatMap((a) =>
    right.flatMap((b) => {
      const term = pairOf(a.term, b.term)
      return index.has(term.key) ? [{ term, factor: a.factor * b.factor }] : []
    }),
  )
  const [best] = held
  return best ? [{ mass: best.term.weight * index.rarity(best.term.key), variants: held }] : []
}
