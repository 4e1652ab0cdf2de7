/** The facts behind a part of an answer, and what is said under it: care, sources, date. */

import type { Fact } from '../../knowledge/schema/fact.ts'
import type { Procedure } from '../../knowledge/schema/procedure.ts'
import { formatDate } from '../../vietnamese/dates.ts'
import type { Now } from '../now.ts'
import type { Line, Section, Source } from '../reply.ts'
import type { World } from '../world.ts'

/** A line with the facts it rests on. */
export type StatedLine = Line & { readonly facts: readonly Fact[] }
export type StatedSection = Omit<Section, 'lines'> & { readonly lines: readonly StatedLine[] }

/** A record that cites sources: a procedure, a life event, a guide. */
export type Recorded = Pick<Procedure, 'sources' | 'checkedOn' | 'reviewBy'>

/** A line resting on one fact. */
export function state(text: string, fact: Fact, note?: string): StatedLine {
  return { text, facts: [fact], ...(note ? { note } : {}) }
}

/** The facts of all sections. */
export function factsOf(sections: readonly StatedSection[]): readonly Fact[] {
  return sections.flatMap((section) => section.lines.flatMap((line) => line.facts))
}

/** The sources of the shown facts, each once; those of the whole record where no single fact is shown. */
export function sourcesOf(record: Recorded, facts: readonly Fact[]): readonly Source[] {
  return datedSources(record, facts).map(({ title, url }) => ({ title, ...(url ? { url } : {}) }))
}

/** A source with the day it was made or read (ISO), where the record has one. */
export type DatedSource = Source & { readonly date?: string }

/** The same with their days. */
export function datedSources(record: Recorded, facts: readonly Fact[]): readonly DatedSource[] {
  const cited = facts.flatMap((fact) => fact.source)
  const ids = new Set(cited.length > 0 ? cited : Object.keys(record.sources))
  return [...ids].flatMap((id) => {
    const source = record.sources[id]
    if (!source) return []
    const { title, url, date } = source
    return [{ title, ...(url ? { url } : {}), ...(date ? { date } : {}) }]
  })
}

/** The oldest date on which one of the facts was checked, ISO. */
export function checkedOn(record: Recorded, facts: readonly Fact[]): string {
  const dates = facts.map((fact) => fact.checkedOn ?? record.checkedOn)
  return dates.sort()[0] ?? record.checkedOn
}

/** What is said under an answer. */
export function footnotes(
  record: Recorded,
  facts: readonly Fact[],
  { world, now }: { readonly world: World; readonly now: Now },
): readonly string[] {
  const { phrases } = world.knowledge
  const date = formatDate(checkedOn(record, facts))
  const weak = facts.some((fact) => fact.confidence === 'C' || fact.confidence === 'D')
  const due = now.today > record.reviewBy
  return [
    ...(weak ? [phrases.say('answer.care')] : []),
    ...(due ? [phrases.say('answer.due', { date: formatDate(record.reviewBy) })] : []),
    phrases.say('answer.checked', { date }),
  ]
}
