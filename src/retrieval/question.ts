/** A question as slots: each syllable, and each pair of neighbours, with what it may have been meant as. */

import type { InvertedIndex } from './inverted-index.ts'
import type { Spelling, Variant } from './spelling.ts'
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
  const readings = question.map((token, i) =>
    readingsOf(index, question, i, options.spelling, token),
  )
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

/** The typed syllable, and what else it may be: freely when nobody knows it, else only where a pair speaks for it. */
function readingsOf(
  index: InvertedIndex,
  question: readonly WeightedToken[],
  i: number,
  spelling: Spelling,
  token: WeightedToken,
): readonly SlotVariant[] {
  const typed = termOf(token)
  const own = { term: typed, factor: 1 }
  const variants = spelling.variants(typed.key)
  if (!spelling.knows(typed.key)) return [own, ...variants.map((v) => variantOf(typed, v))]
  if (variants.length === 0 || hasNeighbour(index, question, i, typed.key)) return [own]
  const likely = variants.filter(({ key }) => hasNeighbour(index, question, i, key))
  return [own, ...likely.map((v) => variantOf(typed, v))]
}

function variantOf(typed: Term, { key, factor }: Variant): SlotVariant {
  return { term: { key, form: key, marked: false, weight: typed.weight }, factor }
}

/** Whether some name has `key` beside one of its neighbours in the question. */
function hasNeighbour(
  index: InvertedIndex,
  question: readonly WeightedToken[],
  i: number,
  key: string,
): boolean {
  const before = question[i - 1]?.token.key
  const after = question[i + 1]?.token.key
  return (
    (before !== undefined && index.has(`${before} ${key}`)) ||
    (after !== undefined && index.has(`${key} ${after}`))
  )
}

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
