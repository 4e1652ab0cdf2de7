/** What is told in plain words about a record that is no procedure: its parts, then care, date and sources. */

import type { Fact, Statement } from '../../knowledge/schema/fact.ts'
import type { Now } from '../now.ts'
import type { Source } from '../reply.ts'
import type { World } from '../world.ts'
import type { Recorded, StatedLine } from './facts.ts'
import { footnotes, sourcesOf } from './facts.ts'
import { plainText } from './plain-text.ts'

/** Some lines under a title, each with the facts it rests on. */
export type ToldPart = { readonly title: string; readonly lines: readonly StatedLine[] }

export type Told = {
  readonly record: Recorded
  /** The first words; the facts behind them count like those of the parts. */
  readonly lead: StatedLine
  readonly parts: readonly ToldPart[]
}

type Given = { readonly world: World; readonly now: Now }

/** The whole as plain text; parts without lines are left out. */
export function tellRecord(told: Told, given: Given): string {
  return plainText({
    lead: told.lead.text,
    sections: told.parts.filter(({ lines }) => lines.length > 0),
    footnotes: footnotes(told.record, toldFacts(told), given),
    sources: inOwnOrder(sourcesOf(told.record, toldFacts(told)), told.record),
    sourcesLabel: given.world.knowledge.phrases.say('answer.sources'),
  })
}

/** The facts behind all that is told. */
export function toldFacts({ lead, parts }: Told): readonly Fact[] {
  return [lead, ...parts.flatMap(({ lines }) => lines)].flatMap((line) => line.facts)
}

/** As the writer listed them: general advice stands last there. */
export function inOwnOrder<S extends Source>(
  sources: readonly S[],
  record: Recorded,
): readonly S[] {
  const titles = Object.values(record.sources).map(({ title }) => title)
  return sources.toSorted((a, b) => titles.indexOf(a.title) - titles.indexOf(b.title))
}

/** Statements as lines of their own. */
export function statedLines(statements: readonly Statement[]): readonly StatedLine[] {
  return statements.map((fact) => ({ text: fact.text, facts: [fact] }))
}

/** The same, numbered in their order. */
export function numberedLines(statements: readonly Statement[]): readonly StatedLine[] {
  return statements.map((fact, i) => ({ text: `${i + 1}. ${fact.text}`, facts: [fact] }))
}
