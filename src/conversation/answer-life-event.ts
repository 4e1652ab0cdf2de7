/** The turn that lists what a life event leads to, in order. */

import type { Facet } from '../knowledge/schema/intent.ts'
import type { LifeEvent } from '../knowledge/schema/surroundings.ts'
import { choiceCodes, procedureChoice } from './choices.ts'
import { end } from './ending.ts'
import type { Turn } from './mind.ts'
import type { Choice } from './reply.ts'
import type { TurnInput } from './turn-input.ts'

/** Lists the procedures with why each is done, to choose from; asked facets go along with the choice. */
export function answerLifeEvent(
  event: LifeEvent,
  facets: readonly Facet[],
  input: TurnInput,
): Turn {
  const { knowledge } = input.world
  const steps = event.procedures.flatMap((step) => {
    const procedure = knowledge.procedures.get(step.id)
    return procedure ? [{ procedure, why: step.why }] : []
  })
  const list = steps.map(({ procedure, why }, i) => `${i + 1}. ${procedure.title}: ${why}`)
  const choices: readonly Choice[] = steps.map(({ procedure }) =>
    procedureChoice(procedure, facets),
  )
  const text = [event.intro, ...list, knowledge.phrases.say('clarify.lifeEvent')].join('\n')
  return end(input, {
    outcome: 'clarify',
    replies: [{ kind: 'choices', text, choices }],
    facets,
    considered: choiceCodes(choices),
  })
}
