/** An answer told again for everybody: no case, no place, no button of the one who asked. */

import { catalogueEntry } from '../../knowledge/catalogue.ts'
import { currentFacts, inForce } from '../../knowledge/effective.ts'
import type { ImportedProcedure } from '../../knowledge/national/imported-procedure.ts'
import type { Fact, Statement } from '../../knowledge/schema/fact.ts'
import type { Guide } from '../../knowledge/schema/guide.ts'
import type { Facet } from '../../knowledge/schema/intent.ts'
import type { LifeEvent } from '../../knowledge/schema/life-event.ts'
import type { Procedure } from '../../knowledge/schema/procedure.ts'
import { withBenefit } from '../answer/benefits.ts'
import { composeAnswer } from '../answer/compose.ts'
import { checkedOn, footnotes, type Recorded, sourcesOf } from '../answer/facts.ts'
import { composeImported } from '../answer/imported.ts'
import { overviewFacets } from '../answer/lead.ts'
import { offReply } from '../answer/off.ts'
import type { TitledLines } from '../answer/plain-text.ts'
import { refChoices } from '../choices.ts'
import type { Now } from '../now.ts'
import type { AnswerReply, Source } from '../reply.ts'
import type { World } from '../world.ts'
import type { Subject } from './subject.ts'

export type Digest = {
  readonly title: string
  /** National code of a procedure that has one. */
  readonly code: string | null
  /** Told where there are no sections, or before them. */
  readonly lead: string | null
  readonly sections: readonly (TitledLines & { readonly facet?: Facet })[]
  readonly sources: readonly Source[]
  /** ISO date of the oldest check. */
  readonly asOf: string
  /** Something is weak, due for review or imported: ask before going. */
  readonly careful: boolean
  /** The whole answer about a procedure; null for what is none. */
  readonly answer: AnswerReply | null
}

export type Details = ReadonlyMap<string, ImportedProcedure | null>

type Given = { readonly world: World; readonly now: Now }

/** The digest; null when the subject has gone from the knowledge or is switched off. */
export function digestOf(subject: Subject, details: Details, given: Given): Digest | null {
  const { knowledge } = given.world
  if (subject.kind === 'life-event') {
    const event = knowledge.lifeEvents.get(subject.event)
    return event ? eventDigest(event, given) : null
  }
  if (subject.kind === 'guide') {
    const guide = knowledge.guides.get(subject.guide)
    return guide ? guideDigest(guide, given) : null
  }
  const entry = catalogueEntry(knowledge, subject.procedure)
  if (!entry || offReply(entry, [], given.world)) return null
  const facets = subject.facets.length > 0 ? subject.facets : overviewFacets
  const answer =
    entry.kind === 'curated'
      ? composeAnswer(entry.procedure, facetsFor(entry.procedure, subject.facets), given)
      : composeImported(entry, details.get(entry.listing.code) ?? null, facets, given)
  return answerDigest(answer, entry.kind === 'listed')
}

/** What was asked; else the overview, with the benefit where there is one. */
function facetsFor(procedure: Procedure, asked: readonly Facet[]): readonly Facet[] {
  return asked.length > 0 ? asked : withBenefit(overviewFacets, procedure)
}

function answerDigest(answer: AnswerReply, isListed: boolean): Digest {
  const { procedure, lead, sections, sources, asOf, footnotes } = answer
  const { title, code } = procedure
  // The last footnote is the date; what was imported is to be asked about anyway.
  const careful = isListed || footnotes.length > 1
  return {
    title,
    code,
    lead: sections.length > 0 ? null : lead,
    sections,
    sources,
    asOf,
    careful,
    answer,
  }
}

function eventDigest(event: LifeEvent, given: Given): Digest {
  const { world, now } = given
  const { phrases } = world.knowledge
  const intro = inForce(event.intro, now.today) ? event.intro : null
  const steps = currentFacts(event.procedures, now.today)
  const lines = steps
    .flatMap(({ id }) => refChoices([id], [], world))
    .map(({ label }, i) => ({ text: `${i + 1}. ${label}` }))
  return {
    title: event.title,
    code: null,
    lead: intro?.text ?? null,
    sections: [{ title: phrases.say('lifeEvent.steps'), lines }],
    ...provenance(event, [...(intro ? [intro] : []), ...steps], given),
  }
}

function guideDigest(guide: Guide, given: Given): Digest {
  const { world, now } = given
  const { phrases } = world.knowledge
  const summary = inForce(guide.summary, now.today) ? guide.summary : null
  const steps = currentFacts(guide.steps, now.today)
  return {
    title: guide.title,
    code: null,
    lead: summary?.text ?? null,
    sections: [{ title: phrases.say('guide.steps'), lines: numbered(steps) }],
    ...provenance(guide, [...(summary ? [summary] : []), ...steps], given),
  }
}

function numbered(steps: readonly Statement[]) {
  return steps.map(({ text }, i) => ({ text: `${i + 1}. ${text}` }))
}

function provenance(record: Recorded, facts: readonly Fact[], given: Given) {
  return {
    sources: sourcesOf(record, facts),
    asOf: checkedOn(record, facts),
    careful: footnotes(record, facts, given).length > 1,
    answer: null,
  }
}
