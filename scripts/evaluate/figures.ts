/** Scores of many turns as figures, over all and for each tag. */

import type { Dialogue } from './dialogue.ts'
import type { TurnScore } from './score.ts'

export type Scored = {
  readonly dialogue: Dialogue
  readonly turns: readonly TurnScore[]
}

export type Figures = {
  readonly dialogues: number
  readonly turns: number
  readonly topic1: number | null
  readonly topic3: number | null
  readonly topic5: number | null
  readonly wrong: number | null
  readonly outcome: number | null
  readonly refused: number | null
  readonly falseRefusal: number | null
  readonly followUp: number | null
  readonly groups: number | null
  readonly facets: {
    readonly precision: number
    readonly recall: number
    readonly f1: number
  } | null
  readonly facts: number | null
  readonly ms: { readonly p50: number; readonly p95: number; readonly p99: number }
}

export type Report = {
  readonly all: Figures
  readonly byTag: Readonly<Record<string, Figures>>
  /** What a spelling costs: first-place rate of the plain sentences and of their twins. */
  readonly spelling: Readonly<Record<string, Spelling>>
}

export type Spelling = { readonly base: number | null; readonly twin: number | null }

/** Spellings that twins are written in. */
const spellings = ['bare', 'typo', 'telex', 'spelled-nfd']

/** The whole report. */
export function report(scored: readonly Scored[]): Report {
  const tags = [...new Set(scored.flatMap(({ dialogue }) => dialogue.tags))].sort()
  const tagged = (tag: string) => scored.filter(({ dialogue }) => dialogue.tags.includes(tag))
  return {
    all: figuresOf(scored),
    byTag: Object.fromEntries(tags.map((tag) => [tag, figuresOf(tagged(tag))])),
    spelling: Object.fromEntries(spellings.map((kind) => [kind, spellingOf(kind, scored)])),
  }
}

function figuresOf(scored: readonly Scored[]): Figures {
  const turns = scored.flatMap((s) => s.turns)
  const later = scored.flatMap((s) => s.turns.slice(1))
  const share = (pick: (turn: TurnScore) => boolean | null) => rate(turns.map(pick))
  return {
    dialogues: scored.length,
    turns: turns.length,
    topic1: share((t) => t.topic1),
    topic3: share((t) => t.topic3),
    topic5: share((t) => t.topic5),
    wrong: share((t) => t.wrong),
    outcome: share((t) => t.outcome),
    refused: share((t) => t.refused),
    falseRefusal: share((t) => t.falseRefusal),
    followUp: rate(later.map((t) => t.topic1)),
    groups: share((t) => t.groups),
    facets: facetFigures(turns),
    facts: share((t) => t.facts),
    ms: percentiles(turns.map((t) => t.ms)),
  }
}

function spellingOf(kind: string, scored: readonly Scored[]): Spelling {
  const twins = scored.filter(({ dialogue }) => dialogue.twinOf && dialogue.tags.includes(kind))
  const bases = new Set(twins.map(({ dialogue }) => dialogue.twinOf))
  const first = (list: readonly Scored[]) => rate(list.flatMap((s) => s.turns.map((t) => t.topic1)))
  return {
    base: first(scored.filter(({ dialogue }) => bases.has(dialogue.id))),
    twin: first(twins),
  }
}

/** Share of true among the scored; null where nothing was scored. */
function rate(values: readonly (boolean | null)[]): number | null {
  const scored = values.filter((value) => value !== null)
  return scored.length === 0 ? null : scored.filter(Boolean).length / scored.length
}

function facetFigures(turns: readonly TurnScore[]): Figures['facets'] {
  const counts = turns.flatMap(({ facets }) => (facets ? [facets] : []))
  if (counts.length === 0) return null
  const sum = (pick: 'right' | 'said' | 'asked') => counts.reduce((n, c) => n + c[pick], 0)
  const precision = sum('said') === 0 ? 0 : sum('right') / sum('said')
  const recall = sum('asked') === 0 ? 0 : sum('right') / sum('asked')
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1 }
}

function percentiles(values: readonly number[]): Figures['ms'] {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
