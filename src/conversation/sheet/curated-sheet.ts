/** The sheet of a procedure with a record of its own, for everybody or for one case. */

import { belongs, knownAnswers } from '../../knowledge/cases.ts'
import { currentFacts, inForce } from '../../knowledge/effective.ts'
import type { Facet } from '../../knowledge/schema/intent.ts'
import type { Procedure, ProcedureDocument } from '../../knowledge/schema/procedure.ts'
import { withBenefit } from '../answer/benefits.ts'
import { composeSpecial } from '../answer/compose.ts'
import { documentLine } from '../answer/documents.ts'
import { answersIn } from '../cases/case-choices.ts'
import { personalProcedure } from '../cases/personal-procedure.ts'
import type { Now } from '../now.ts'
import type { World } from '../world.ts'
import type { PaperGroup, Sheet } from './sheet.ts'

type Given = { readonly world: World; readonly now: Now }

/** What stands below the papers. */
export const sheetFacets: readonly Facet[] = ['fee', 'duration', 'where', 'result']

/** The sheet for the answers `chosen` (`question/option`); unknown ones are passed over. */
export function curatedSheet(procedure: Procedure, chosen: readonly string[], given: Given): Sheet {
  const { world, now } = given
  const mine = knownAnswers(procedure, chosen)
  const personal = ofCase(procedure, mine, world)
  const usual = withBenefit(sheetFacets, personal)
  const facets = personal.conditions.length > 0 ? [...usual, 'conditions' as const] : usual
  const words = { lead: procedure.summary, choices: [] }
  const whole = composeSpecial(personal, ['documents', ...facets], words, given)
  return {
    procedure: whole.procedure,
    summary: procedure.summary,
    answers: answersIn(procedure, mine),
    chosen: mine,
    visit: inForce(procedure.online, now.today) ? (procedure.online.inPerson ?? null) : null,
    papers: paperGroups(personal, given),
    sections: whole.sections.filter(({ facet }) => facet !== 'documents'),
    sources: whole.sources,
    footnotes: whole.footnotes,
  }
}

/** Of the conditions only those of the case, as in the personal list. */
function ofCase(procedure: Procedure, mine: readonly string[], world: World): Procedure {
  const personal = personalProcedure(procedure, mine, world)
  const conditions = personal.conditions.filter(
    ({ cases }) => cases !== undefined && belongs(cases, mine) === 'yes',
  )
  return { ...personal, conditions }
}

/**
 * Needed by all, needed in some cases, and what the state already holds. Of papers for one way of
 * filing everybody needs one or the other.
 */
const groups: readonly (readonly [string, (paper: ProcedureDocument) => boolean])[] = [
  [
    'sheet.papers.needed',
    ({ held, when, channel }) => !held && (when === undefined || channel !== 'any'),
  ],
  [
    'sheet.papers.maybe',
    ({ held, when, channel }) => !held && when !== undefined && channel === 'any',
  ],
  ['sheet.papers.held', ({ held }) => held],
]

/** The papers in force under their headings; a note where there are none. */
export function paperGroups(
  procedure: Procedure,
  { world: { knowledge }, now }: Given,
): readonly PaperGroup[] {
  const { phrases } = knowledge
  const papers = currentFacts(procedure.documents, now.today)
  if (papers.length === 0) {
    const notes = [phrases.say('answer.none.documents')]
    return [{ title: phrases.say('sheet.papers.needed'), papers: [], notes }]
  }
  return groups.flatMap(([key, fits]) => {
    const lines = papers.filter(fits).map((paper) => documentLine(underHeading(paper), phrases))
    const title = phrases.say(key)
    return lines.length > 0 ? [{ title, papers: lines, notes: [] }] : []
  })
}

/** That the state holds a paper is said by the heading above it. */
function underHeading(paper: ProcedureDocument): ProcedureDocument {
  return { ...paper, held: false }
}
