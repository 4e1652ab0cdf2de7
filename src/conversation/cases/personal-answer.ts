/** The citizen's own papers, fee and period. */

import type { Procedure } from '../../knowledge/schema/procedure.ts'
import { composeSpecial } from '../answer/compose.ts'
import { flowChoice } from '../flows/flow-choices.ts'
import type { AnswerReply } from '../reply.ts'
import type { TurnInput } from '../turn-input.ts'
import { changeChoices } from './case-choices.ts'
import { personalProcedure } from './personal-procedure.ts'

const told = ['documents', 'fee', 'duration'] as const

/** The answer for the chosen case; `changes` are what the last answer changed. */
export function personalAnswer(
  procedure: Procedure,
  chosen: readonly string[],
  changes: readonly string[],
  { world, now }: TurnInput,
): AnswerReply {
  const { phrases } = world.knowledge
  const answers = answersOf(procedure, chosen).join('; ') || phrases.say('cases.unsure')
  const lead = [phrases.say('cases.lead', { title: procedure.title, answers }), ...changes].join(
    '\n',
  )
  const choices = [
    ...flowChoice(procedure, { world, now }),
    ...changeChoices(procedure, chosen, world),
  ]
  const personal = personalProcedure(procedure, chosen, world)
  return composeSpecial(personal, told, { lead, choices }, { world, now })
}

/** The answers in the words of their options. */
function answersOf({ cases }: Procedure, chosen: readonly string[]): readonly string[] {
  return cases.flatMap(({ id, options }) =>
    options.flatMap((option) => (chosen.includes(`${id}/${option.id}`) ? [option.label] : [])),
  )
}
