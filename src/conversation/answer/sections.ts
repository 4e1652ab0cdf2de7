/** Facet in, section out: one small function for each facet. */

import { currentFacts } from '../../knowledge/effective.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import type { Statement } from '../../knowledge/schema/fact.ts'
import type { Facet } from '../../knowledge/schema/intent.ts'
import type { Duration, Procedure } from '../../knowledge/schema/procedure.ts'
import type { World } from '../world.ts'
import { facetIntent } from '../world.ts'
import { benefitLines, receivedLines } from './benefits.ts'
import { documentLines, mainDocumentLines } from './documents.ts'
import type { StatedLine, StatedSection } from './facts.ts'
import { state } from './facts.ts'
import { feeLines } from './fees.ts'
import { onlineLines } from './online.ts'
import { savingLines } from './savings.ts'

type Build = (procedure: Procedure, today: string, phrases: Phrases) => readonly StatedLine[]

const builders: Readonly<Record<Facet, Build>> = {
  documents: documentLines,
  fee: feesWithSavings,
  benefit: benefitLines,
  duration: ({ durations }, today, phrases) => durationLines(durations, today, phrases),
  where: ({ places }, today, phrases) => [
    ...said([places.submit], today, (text) => phrases.say('where.submit', { text })),
    ...said([places.decide], today, (text) => phrases.say('where.decide', { text })),
  ],
  'how-online': onlineLines,
  steps: ({ steps }, today) => said(steps, today, (text, i) => `${i + 1}. ${text}`),
  form: formLines,
  result: ({ result }, today) =>
    currentFacts([result], today).map((r) => state(r.text, r, r.receive)),
  conditions: ({ conditions }, today) => said(conditions, today, (text) => text),
  'legal-basis': ({ legalBasis }) =>
    legalBasis.map((law) => ({
      text: `${law.title} (${law.code})`,
      facts: [],
      ...(law.note ? { note: law.note } : {}),
    })),
}

/** The section that answers `facet`; where nothing is known or in force, it says so. */
export function sectionOf(
  facet: Facet,
  procedure: Procedure,
  { world, today }: { readonly world: World; readonly today: string },
): StatedSection {
  const { phrases } = world.knowledge
  const lines = builders[facet](procedure, today, phrases)
  return {
    facet,
    title: facetIntent(world, facet).title,
    lines: lines.length > 0 ? lines : [{ text: phrases.say(`answer.none.${facet}`), facts: [] }],
  }
}

/** The same in short, without the small print: what an overview shows. */
export function overviewSection(
  facet: Facet,
  procedure: Procedure,
  { world, today }: { readonly world: World; readonly today: string },
): StatedSection {
  const short = briefBuilders[facet]?.(procedure, today, world.knowledge.phrases) ?? []
  if (short.length === 0) return sectionOf(facet, procedure, { world, today })
  const lines = short.map(({ text, facts }) => ({ text, facts }))
  return { facet, title: facetIntent(world, facet).title, lines }
}

/** Where an overview says less than the full section. */
const briefBuilders: Partial<Readonly<Record<Facet, Build>>> = {
  documents: mainDocumentLines,
  fee: feeLines,
  duration: (procedure, today, phrases) =>
    durationLines(
      procedure.durations.filter((d) => d.kind === 'handling'),
      today,
      phrases,
    ),
  where: ({ places }, today) => said([places.submit], today, (text) => text),
}

function feesWithSavings(
  procedure: Procedure,
  today: string,
  phrases: Phrases,
): readonly StatedLine[] {
  const saving =
    procedure.online.level === 'none' ? [] : savingLines(procedure.fees, today, phrases)
  const received = receivedLines(procedure, today, phrases)
  return [...feeLines(procedure, today, phrases), ...saving, ...received]
}

function said(
  statements: readonly Statement[],
  today: string,
  word: (text: string, i: number) => string,
): readonly StatedLine[] {
  return currentFacts(statements, today).map((s, i) => state(word(s.text, i), s))
}

function durationLines(
  durations: readonly Duration[],
  today: string,
  phrases: Phrases,
): readonly StatedLine[] {
  return currentFacts(durations, today).map((d) => state(durationText(d, phrases), d))
}

function durationText(duration: Duration, phrases: Phrases): string {
  const { value, unit, label } = duration
  const text =
    duration.text ??
    (value !== undefined && unit !== undefined ? phrases.say(`duration.${unit}`, { value }) : '')
  return label ? phrases.say('duration.labelled', { label, text }) : text
}

function formLines(procedure: Procedure, today: string, phrases: Phrases): readonly StatedLine[] {
  return currentFacts(procedure.documents, today)
    .filter((paper) => paper.form !== undefined)
    .map((paper) =>
      state(
        `${paper.name}: ${paper.form}.`.replace(/\.\.$/, '.'),
        paper,
        paper.from && phrases.say('documents.from', { from: paper.from }),
      ),
    )
}
