/** Weighted terms: single syllables and pairs of neighbours, the units of the index. */

import type { Token } from './token.ts'
import { agrees } from './token.ts'

/** A token with how much it says about the topic: 1 a topic word, less for fillers and facet words. */
export type WeightedToken = { readonly token: Token; readonly weight: number }

/** Gives each token its weight. */
export type Weigh = (tokens: readonly Token[]) => readonly WeightedToken[]

export type Term = {
  /** `khai` or `khai sinh`. */
  readonly key: string
  readonly tokens: readonly Token[]
  readonly weight: number
}

/** The terms of a text, each key once with its greatest weight. */
export function termsOf(weighted: readonly WeightedToken[]): readonly Term[] {
  const terms = new Map<string, Term>()
  for (const [i, { token, weight }] of weighted.entries()) {
    keep(terms, { key: token.key, tokens: [token], weight })
    const next = weighted[i + 1]
    if (next) keep(terms, pairOf({ token, weight }, next))
  }
  return [...terms.values()]
}

function pairOf(left: WeightedToken, right: WeightedToken): Term {
  return {
    key: `${left.token.key} ${right.token.key}`,
    tokens: [left.token, right.token],
    weight: Math.min(left.weight, right.weight),
  }
}

function keep(terms: Map<string, Term>, term: Term): void {
  if ((terms.get(term.key)?.weight ?? -1) < term.weight) terms.set(term.key, term)
}

/** Whether two terms of one key can be spelled the same. */
export function termsAgree(typed: Term, known: Term): boolean {
  return typed.tokens.every((token, i) => {
    const other = known.tokens[i]
    return other === undefined || !other.marked || agrees(token, other)
  })
}
