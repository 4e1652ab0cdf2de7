/** The citizen's own papers, fee and period. */

import { belongs } from '../../knowledge/cases.ts'
import type { Facet } from '../../knowledge/schema/intent.ts'
import type { Procedure } from '../../knowledge/schema/procedure.ts'
import { withBenefit } from '../answer/benefits.ts'
import { composeSpecial } from '../answer/compose.ts'
import { flowChoice } from '../flows/flow-choices.ts'
import { handOutChoices } from '../hand-out.ts'
import { personChoices } from '../person-choices.ts'
import type { AnswerReply } from '../reply.ts'
import type { TurnInput } from '../turn-input.ts'
import { answersIn, changeChoices } from './case-choices.ts'
import { personalProcedure } from './personal-procedure.ts'

const told: readonly Facet[] = ['documents', 'fee', 'duration']

/** The answer for the chosen case; `changes` are what the last answer changed. */
export function personalAnswer(
  procedure: Procedure,
  chosen: readonly string[],
  changes: readonly string[],
  { state, world, now }: TurnInput,
): AnswerReply {
  const { phrases } = world.knowledge
  const answers = answersIn(procedure, chosen).join('; ') || phrases.say('cases.unsure')
  const { title } = procedure
  const said =
    state.person > 0
      ? phrases.say('cases.leadFor', { title, answers })
      : phrases.say('cases.lead', { title, answers })
  const lead = [said, ...changes].join('\n')
  const choices = [
    ...flowChoice(procedure, { world, now }),
    ...changeChoices(procedure, chosen, world),
    ...handOutChoices(procedure.id, state, world),
    ...personChoices(state, world),
  ]
  const personal = personalProcedure(procedure, chosen, world)
  // Of the conditions only those of the case: all of them would bury the list.
  const conditions = personal.conditions.filter(
    ({ cases }) => cases !== undefined && belongs(cases, chosen) === 'yes',
  )
  const own = { ...personal, conditions }
  const usual = withBenefit(told, own)
  const facets = conditions.length > 0 ? [...usual, 'conditions' as const] : usual
  return { ...composeSpecial(own, facets, { lead, choices }, { world, now }), cases: chosen }
}
