/** The answer about a procedure: asked facets, or an overview, with sources, date and next steps. */

import { currentCode } from '../../knowledge/knowledge.ts'
import type { Facet } from '../../knowledge/schema/intent.ts'
import type { Procedure } from '../../knowledge/schema/procedure.ts'
import { encodeAction } from '../action.ts'
import type { Now } from '../now.ts'
import type { AnswerReply, Choice, ProcedureRef } from '../reply.ts'
import type { World } from '../world.ts'
import { facetIntent } from '../world.ts'
import type { StatedSection } from './facts.ts'
import { checkedOn, factsOf, footnotes, sourcesOf } from './facts.ts'
import { plainText } from './plain-text.ts'
import { overviewSection, sectionOf } from './sections.ts'

/** What people ask next, in this order. */
const usualFacets: readonly Facet[] = [
  'documents',
  'fee',
  'duration',
  'where',
  'how-online',
  'steps',
  'conditions',
]

/** What an overview tells. */
const overviewFacets = ['documents', 'fee', 'duration', 'where'] as const

/** Buttons under an answer; more would bury the answer on a phone. */
const maxNext = 4

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
  const sections =
    asked.length > 0 ? askedSections(procedure, asked, given) : overview(procedure, given)
  const facts = factsOf(sections)
  const { phrases } = given.world.knowledge
  const parts = {
    lead: leadOf(procedure, asked, given.world),
    sections: sections.map(({ facet, title, lines }) => ({
      facet,
      title,
      lines: lines.map(({ text, note }) => (note ? { text, note } : { text })),
    })),
    sources: sourcesOf(procedure, facts),
    footnotes: footnotes(procedure, facts, given),
  }
  const sourcesLabel = phrases.say('answer.sources')
  return {
    kind: 'answer',
    text: plainText({ ...parts, sourcesLabel }),
    procedure: refOf(procedure),
    facets: sections.map((section) => section.facet),
    ...parts,
    asOf: checkedOn(procedure, facts),
    choices: nextChoices(procedure, asked, given.world),
  }
}

function askedSections(
  procedure: Procedure,
  asked: readonly Facet[],
  { world, now }: Given,
): readonly StatedSection[] {
  return asked.map((facet) => sectionOf(facet, procedure, { world, today: now.today }))
}

function overview(procedure: Procedure, { world, now }: Given): readonly StatedSection[] {
  const given = { world, today: now.today }
  return overviewFacets.map((facet) => overviewSection(facet, procedure, given))
}

function leadOf(procedure: Procedure, asked: readonly Facet[], world: World): string {
  const { phrases } = world.knowledge
  const { title, summary } = procedure
  return asked.length > 0
    ? phrases.say('answer.subject', { title })
    : phrases.say('answer.overview', { title, summary })
}

function nextChoices(
  procedure: Procedure,
  asked: readonly Facet[],
  world: World,
): readonly Choice[] {
  const shown = asked.length > 0 ? asked : overviewFacets
  // An overview shows the short list of papers only: the full one stays worth a button.
  const full: readonly Facet[] = asked.length > 0 ? [] : ['documents']
  const next = [
    ...full,
    ...usualFacets.filter((facet) => !(shown as readonly Facet[]).includes(facet)),
  ]
  const walk = walkChoice(procedure, world)
  return [
    ...walk,
    ...next.slice(0, maxNext - walk.length).map((facet) => facetChoice(procedure, facet, world)),
  ]
}

function walkChoice(procedure: Procedure, world: World): readonly Choice[] {
  if (procedure.walkthrough === undefined) return []
  return [
    {
      label: world.knowledge.phrases.say('choice.walk'),
      choice: encodeAction({ kind: 'flow', flow: procedure.walkthrough, step: 0, move: 'show' }),
    },
  ]
}

function facetChoice(procedure: Procedure, facet: Facet, world: World): Choice {
  return {
    label: facetIntent(world, facet).label,
    choice: encodeAction({ kind: 'ask', procedure: procedure.id, facets: [facet] }),
  }
}
