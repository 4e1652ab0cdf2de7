/** The turn that answers about one procedure and remembers it as the subject. */

import type { Facet } from '../knowledge/schema/intent.ts'
import type { Procedure } from '../knowledge/schema/procedure.ts'
import { composeAnswer, refOf } from './answer/compose.ts'
import { end } from './ending.ts'
import { returnChoice } from './flows/flow-choices.ts'
import type { Turn } from './mind.ts'
import type { TurnInput } from './turn-input.ts'

/** Answers; with a walkthrough under way, the way back to it is among the choices. */
export function answerProcedure(
  procedure: Procedure,
  facets: readonly Facet[],
  input: TurnInput,
): Turn {
  const answer = composeAnswer(procedure, facets, input)
  const back = returnChoice(input.state.flow, input.world)
  return end(input, {
    outcome: 'answered',
    replies: [{ ...answer, choices: [...back, ...answer.choices] }],
    state: { subject: { procedure: procedure.id, at: input.now.instant } },
    considered: [refOf(procedure).code],
  })
}
