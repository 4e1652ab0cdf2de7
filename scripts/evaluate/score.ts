/** What one played turn is worth against what was expected. null = not scored. */

import type { Outcome } from '../../src/conversation/outcome.ts'
import { fold } from '../../src/vietnamese/fold.ts'
import type { PlayedTurn } from '../play.ts'
import type { Expectation } from './dialogue.ts'

export type TurnScore = {
  readonly outcome: boolean
  readonly topic1: boolean | null
  readonly topic3: boolean | null
  readonly topic5: boolean | null
  /** Answered with a procedure that is none of the acceptable ones. */
  readonly wrong: boolean | null
  readonly refused: boolean | null
  readonly falseRefusal: boolean | null
  /** Every group of a message with several topics has one of its codes among those shown. */
  readonly groups: boolean | null
  readonly facets: FacetCount | null
  readonly facts: boolean | null
  readonly ms: number
}

export type FacetCount = { readonly right: number; readonly said: number; readonly asked: number }

const shows: readonly Outcome[] = ['answered', 'walkthrough', 'clarify']
const refusals: readonly Outcome[] = [
  'out-of-scope',
  'hand-over',
  'chitchat',
  'help',
  'privacy',
  'emergency',
]

/** Scores a turn; `mayAnswer` is false for turns that are out of scope only. */
export function scoreTurn(played: PlayedTurn, expected: Expectation): TurnScore {
  const { procedures } = expected
  const shown = shows.includes(played.outcome) ? played.procedures.map(plainCode) : []
  const hit = (n: number) =>
    procedures ? shown.slice(0, n).some((code) => procedures.includes(code)) : null
  const isRefusal = refusals.includes(played.outcome)
  const answered = played.outcome === 'answered'
  return {
    outcome: expected.outcome.includes(played.outcome),
    topic1: hit(1),
    topic3: hit(3),
    topic5: hit(5),
    wrong: procedures ? answered && !hit(1) : null,
    refused: expected.outcome[0] === 'out-of-scope' && !procedures ? isRefusal : null,
    falseRefusal: procedures ? isRefusal && !expected.outcome.includes(played.outcome) : null,
    groups: expected.groups?.every((group) => group.some((code) => shown.includes(code))) ?? null,
    facets: countFacets(played, expected),
    facts: checkFacts(played.text, expected),
    ms: played.ms,
  }
}

/** `1.001193.000.00.00.H56` → `1.001193` */
function plainCode(code: string): string {
  return /^\d\.\d{6}/.exec(code)?.[0] ?? code
}

function countFacets(played: PlayedTurn, { facets }: Expectation): FacetCount | null {
  if (!facets || played.outcome === 'clarify') return null
  const right = facets.filter((facet) => played.facets.includes(facet)).length
  return { right, said: played.facets.length, asked: facets.length }
}

function checkFacts(
  text: string,
  { contains = [], notContains = [] }: Expectation,
): boolean | null {
  if (contains.length + notContains.length === 0) return null
  const folded = comparable(text)
  const has = (part: string) => folded.includes(comparable(part))
  return contains.every(has) && !notContains.some(has)
}

/** Without marks, lower case, and "07 ngày" the same as "7 ngày". */
function comparable(text: string): string {
  return fold(text).replace(/\b0+(\d)/g, '$1')
}
