/** The answer about a procedure: asked facets, or an overview, with sources, date and next steps. */

import { currentCode } from '../../knowledge/knowledge.ts'
import type { Facet } from '../../knowledge/schema/intent.ts'
import type { Procedure } from '../../knowledge/schema/procedure.ts'
import { caseChoice } from '../cases/case-choices.ts'
import { flowChoice } from '../flows/flow-choices.ts'
import type { Now } from '../now.ts'
import type { AnswerReply, Choice, ProcedureRef } from '../reply.ts'
import type { World } from '../world.ts'
import { assembleAnswer } from './assemble.ts'
import { withBenefit, withoutBenefits } from './benefits.ts'
import { clipsWith } from './clips.ts'
import type { StatedSection } from './facts.ts'
import { checkedOn, factsOf, footnotes, sourcesOf } from './facts.ts'
import { leadOf, overviewFacets } from './lead.ts'
import { nextChoices } from './next-choices.ts'
import { overviewSection, sectionOf } from './sections.ts'

type Given = { readonly world: World; readonly now: Now }

/** How replies name a procedure. */
export function refOf(procedure: Procedure): ProcedureRef {
  return { id: procedure.id, code: currentCode(procedure), title: procedure.title }
}

/** Answers the asked facets of a procedure; without any, an overview. */
export function composeAnswer(
  procedure: Procedure,
  asked: readonly Facet[],
  given: Given,
): AnswerReply {
  const lead = leadOf(procedure, asked, given.world)
  return composeSpecial(
    procedure,
    asked,
    {
      lead,
      choices: choicesOf(procedure, asked, given),
      clips: clipsWith(refOf(procedure), asked, given.world),
    },
    given,
  )
}

/** The same with first words and next steps of its own. */
export function composeSpecial(
  procedure: Procedure,
  asked: readonly Facet[],
  { lead, choices, clips = [] }: Pick<AnswerReply, 'lead' | 'choices' | 'clips'>,
  given: Given,
): AnswerReply {
  const sections =
    asked.length > 0 ? askedSections(procedure, asked, given) : overview(procedure, given)
  const facts = factsOf(sections)
  const parts = {
    procedure: refOf(procedure),
    lead,
    sections,
    sources: sourcesOf(procedure, facts),
    footnotes: footnotes(procedure, facts, given),
    asOf: checkedOn(procedure, facts),
    choices,
    clips,
  }
  return assembleAnswer(parts, given.world)
}

function askedSections(
  procedure: Procedure,
  asked: readonly Facet[],
  { world, now }: Given,
): readonly StatedSection[] {
  const feeOnly = asked.includes('benefit') ? withoutBenefits(procedure) : procedure
  return asked.map((facet) =>
    sectionOf(facet, facet === 'fee' ? feeOnly : procedure, { world, today: now.today }),
  )
}

function overview(procedure: Procedure, { world, now }: Given): readonly StatedSection[] {
  const given = { world, today: now.today }
  const facets = withBenefit(overviewFacets, procedure)
  return facets.map((facet) => overviewSection(facet, procedure, given))
}

function choicesOf(procedure: Procedure, asked: readonly Facet[], given: Given): readonly Choice[] {
  const { world } = given
  const onPapers = asked.length === 0 || asked.includes('documents')
  const first = [...flowChoice(procedure, given), ...(onPapers ? caseChoice(procedure, world) : [])]
  // An overview tells the benefit of a procedure that has one.
  const known = (facet: Facet) =>
    facet !== 'benefit' || (asked.length > 0 && procedure.benefits.length > 0)
  return nextChoices({ procedure: procedure.id, asked, first, known }, world)
}
