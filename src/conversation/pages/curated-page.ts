/** The page of a procedure with a record of its own, for everybody or for one case. */

import { knownAnswers, unsure } from '../../knowledge/cases.ts'
import { clipsOfProcedure } from '../../knowledge/clips.ts'
import { currentFacts, inForce } from '../../knowledge/effective.ts'
import { officialNameOf } from '../../knowledge/knowledge.ts'
import type { Fact } from '../../knowledge/schema/fact.ts'
import { facets } from '../../knowledge/schema/intent.ts'
import type { Procedure } from '../../knowledge/schema/procedure.ts'
import { withoutBenefits } from '../answer/benefits.ts'
import { clipRef } from '../answer/clips.ts'
import { refOf } from '../answer/compose.ts'
import { checkedOn, datedSources, factsOf, footnotes } from '../answer/facts.ts'
import { onlineVisit } from '../answer/online.ts'
import { sectionOf } from '../answer/sections.ts'
import { inOwnOrder } from '../answer/told.ts'
import { answersIn } from '../cases/case-choices.ts'
import { personalProcedure } from '../cases/personal-procedure.ts'
import type { Now } from '../now.ts'
import type { Section } from '../reply.ts'
import { paperGroups } from '../sheet/curated-sheet.ts'
import type { World } from '../world.ts'
import { cardOf } from './card.ts'
import { comingFees, feesOnPage } from './fees.ts'
import { guidesWith, lifeEventsWith, relatedRefs, walkOf } from './page-refs.ts'
import { emptyPage, type ProcedurePage, type QuestionOnPage } from './procedure-page.ts'

type Given = { readonly world: World; readonly now: Now }

/** What stands below papers and fees, in this order. */
const pageFacets = facets.filter((facet) => facet !== 'documents' && facet !== 'fee')

function facetsBelow({ benefits }: Procedure) {
  return pageFacets.filter((facet) => facet !== 'benefit' || benefits.length > 0)
}

/** The page for the answers `chosen` (`question/option`); unknown ones are passed over. */
export function curatedPage(
  procedure: Procedure,
  chosen: readonly string[],
  given: Given,
): ProcedurePage {
  const { world, now } = given
  const { knowledge } = world
  const { today } = now
  const mine = knownAnswers(procedure, chosen)
  const personal = personalProcedure(procedure, mine, world)
  const visits = onlineVisit(personal, today, knowledge.phrases)
  const sections = facetsBelow(personal).map((facet) => {
    const { lines, ...section } = sectionOf(facet, personal, { world, today })
    // What has to be done in person has a place of its own on the page.
    return { ...section, lines: lines.filter(({ text }) => !visits.includes(text)) }
  })
  const fees = sectionOf('fee', withoutBenefits(personal), { world, today })
  const mistakes = currentFacts(procedure.mistakes, today)
  const facts: readonly Fact[] = [
    ...currentFacts(personal.documents, today),
    ...factsOf([fees, ...sections]),
    ...mistakes,
  ]
  const names = [procedure.id, ...procedure.codes.map(({ code }) => code)]
  const { field, levels, online } = cardOf({ kind: 'curated', procedure }, knowledge, today)
  return {
    ...emptyPage,
    kind: 'curated',
    procedure: refOf(procedure),
    officialName: officialNameOf(procedure),
    field,
    levels,
    online,
    summary: procedure.summary,
    questions: questionsOf(procedure, mine, world),
    answers: answersIn(procedure, mine),
    chosen: mine,
    visit: inForce(procedure.online, today) ? (procedure.online.inPerson ?? null) : null,
    papers: paperGroups(personal, given),
    fees: feesOnPage(fees.lines, personal),
    coming: comingFees(personal, given),
    sections: sections.map(plainSection),
    mistakes: mistakes.map(({ text }) => ({ text })),
    expired: factsIn(personal).filter((fact) => hasEnded(fact, today)).length,
    clips: clipsOfProcedure(knowledge.clips, refOf(procedure)).map(clipRef),
    walk: walkOf(procedure.walkthrough, given),
    related: relatedRefs(procedure.related, world),
    lifeEvents: lifeEventsWith(names, world),
    guides: guidesWith(names, world),
    sources: inOwnOrder(datedSources(procedure, facts), procedure),
    footnotes: footnotes(procedure, facts, given),
    asOf: checkedOn(procedure, facts),
  }
}

function questionsOf(
  { cases }: Procedure,
  chosen: readonly string[],
  { knowledge: { phrases } }: World,
): readonly QuestionOnPage[] {
  return cases.map(({ id, question, options }) => {
    const all = [...options, { id: unsure, label: phrases.say('cases.unsure') }]
    return {
      id,
      question,
      options: all.map((option) => {
        const value = `${id}/${option.id}`
        return { value, label: option.label, isChosen: chosen.includes(value) }
      }),
    }
  })
}

/** Without the facts behind its lines. */
function plainSection({ facet, title, lines }: Section): Section {
  return {
    facet,
    title,
    lines: lines.map(({ text, note }) => (note ? { text, note } : { text })),
  }
}

function factsIn(procedure: Procedure): readonly Fact[] {
  const {
    documents,
    fees,
    benefits,
    durations,
    places,
    steps,
    conditions,
    mistakes,
    online,
    result,
  } = procedure
  return [
    ...[documents, fees, benefits, durations, steps, conditions, mistakes].flat(),
    ...[places.submit, places.decide, online, result],
  ]
}

function hasEnded({ validTo }: Fact, today: string): boolean {
  return validTo !== undefined && validTo < today
}
