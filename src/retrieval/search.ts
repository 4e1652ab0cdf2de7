/** Ranks topics for a question: how much of a name the question says, and how much of the question the name explains. */

import type { InvertedIndex, Name, Posting, Topic } from './inverted-index.ts'
import type { Term, WeightedToken } from './terms.ts'
import { termsAgree, termsOf } from './terms.ts'

/** The slice of content/search.yaml that scoring needs. */
export type Scoring = {
  readonly entries: Readonly<Record<Name['kind'], number>>
  readonly terms: { readonly otherMarks: number; readonly unknown: number }
  readonly questionShare: number
  readonly popularity: number
}

export type Hit = {
  readonly topic: Topic
  /** 0 nothing in common … about 1 said exactly so. */
  readonly score: number
  readonly why: Why
}

/** Why a topic was found: its best name and the shares behind the score. */
export type Why = {
  readonly name: Name
  readonly ofName: number
  readonly ofQuestion: number
  readonly terms: readonly string[]
}

/** Topics that share a term with the question, best first. */
export function search(
  index: InvertedIndex,
  question: readonly WeightedToken[],
  scoring: Scoring,
): readonly Hit[] {
  const terms = termsOf(question)
  const total = questionMass(index, terms, scoring)
  if (total === 0) return []
  const best = new Map<string, Hit>()
  for (const [entry, match] of matchEntries(index, terms, scoring)) {
    const hit = score(index, entry, match, total, scoring)
    if (hit && hit.score > (best.get(hit.topic.id)?.score ?? 0)) best.set(hit.topic.id, hit)
  }
  return [...best.values()].sort((a, b) => b.score - a.score)
}

type Match = { ofName: number; ofQuestion: number; readonly terms: string[] }

/** What could be matched of the question: pairs count only where some name has them. */
function questionMass(index: InvertedIndex, terms: readonly Term[], scoring: Scoring): number {
  let mass = 0
  for (const term of terms) {
    if (index.postings.has(term.key)) mass += term.weight * index.rarity(term.key)
    else if (term.tokens.length === 1) {
      mass += term.weight * index.rarity(term.key) * scoring.terms.unknown
    }
  }
  return mass
}

function matchEntries(
  index: InvertedIndex,
  terms: readonly Term[],
  scoring: Scoring,
): ReadonlyMap<number, Match> {
  const matches = new Map<number, Match>()
  for (const term of terms) {
    const mass = term.weight * index.rarity(term.key)
    for (const posting of index.postings.get(term.key) ?? []) {
      addMatch(matches, posting, term.key, {
        mass,
        agreement: termsAgree(term, posting.term) ? 1 : scoring.terms.otherMarks,
      })
    }
  }
  return matches
}

function addMatch(
  matches: Map<number, Match>,
  posting: Posting,
  key: string,
  found: { readonly mass: number; readonly agreement: number },
): void {
  const match = matches.get(posting.entry) ?? { ofName: 0, ofQuestion: 0, terms: [] }
  match.ofName += posting.mass * found.agreement
  match.ofQuestion += found.mass * found.agreement
  match.terms.push(key)
  matches.set(posting.entry, match)
}

function score(
  index: InvertedIndex,
  entry: number,
  match: Match,
  questionTotal: number,
  scoring: Scoring,
): Hit | undefined {
  const found = index.entries[entry]
  if (!found || found.mass === 0) return undefined
  const ofName = match.ofName / found.mass
  const ofQuestion = match.ofQuestion / questionTotal
  const shares = ofName ** (1 - scoring.questionShare) * ofQuestion ** scoring.questionShare
  const prior = 1 + scoring.popularity * found.topic.prior
  return {
    topic: found.topic,
    score: shares * scoring.entries[found.name.kind] * prior,
    why: { name: found.name, ofName, ofQuestion, terms: match.terms },
  }
}
