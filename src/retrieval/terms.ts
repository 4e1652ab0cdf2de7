/** Weighted terms: single syllables and pairs of neighbours, the units of the index. */

import type { Token } from './token.ts'

/** A token with how much it says about the topic: 1 a topic word, less for fillers and facet words. */
export type WeightedToken = { readonly token: Token; readonly weight: number }

/** Gives each token its weight. */
export type Weigh = (tokens: readonly Token[]) => readonly WeightedToken[]

export type Term = {
  /** `khai` or `khai sinh`. */
  readonly key: string
  /** The same with its marks. */
  readonly form: string
  /** Whether any of its syllables was typed with marks. */
  readonly marked: boolean
  readonly weight: number
}

/** A syllable as a term. */
export function termOf({ token, weight }: WeightedToken): Term {
  return { key: token.key, form: token.text, marked: token.marked, weight }
}

/** Two neighbours as a term; it says as much as the lesser of them. */
export function pairOf(left: Term, right: Term): Term {
  return {
    key: `${left.key} ${right.key}`,
    form: `${left.form} ${right.form}`,
    marked: left.marked || right.marked,
    weight: Math.min(left.weight, right.weight),
  }
}

/** Whether a term is a pair. */
export function isPair(key: string): boolean {
  return key.includes(' ')
}

/** Whether a term is spelled like `form`, syllable by syllable; one typed without marks can stand for any. */
export function isSpelled({ form: typed, marked }: Term, form: string): boolean {
  if (!marked || form === typed) return true
  const known = form.split(' ')
  return typed.split(' ').every((syllable, i) => plain.test(syllable) || syllable === known[i])
}

/** Typed without marks. */
const plain = /^[\x20-\x7e]*$/

/** The terms of a text, each key once with its greatest weight. */
export function termsOf(weighted: readonly WeightedToken[]): readonly Term[] {
  const terms = new Map<string, Term>()
  let previous: Term | undefined
  for (const token of weighted) {
    const term = termOf(token)
    keep(terms, term)
    if (previous) keep(terms, pairOf(previous, term))
    previous = term
  }
  return [...terms.values()]
}

function keep(terms: Map<string, Term>, term: Term): void {
  if ((terms.get(term.key)?.weight ?? -1) < term.weight) terms.set(term.key, term)
}
