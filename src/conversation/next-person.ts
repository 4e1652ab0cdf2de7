/** "Người tiếp theo": all that was remembered of the last person goes. */

import { frequentChoices, procedureChoice } from './choices.ts'
import { end, textReply } from './ending.ts'
import { flowChoice } from './flows/flow-choices.ts'
import type { Turn } from './mind.ts'
import type { Choice } from './reply.ts'
import type { State } from './state.ts'
import type { TurnInput } from './turn-input.ts'

/** What is forgotten between two people. */
const forgotten = { flow: null, cases: [], subject: null } satisfies Partial<State>

/** Clears the last person's matters; the same procedure is offered again, since neighbours often need the same. */
export function nextPerson(input: TurnInput): Turn {
  const { state, world } = input
  const text = world.knowledge.phrases.say('person.cleared')
  return end(input, {
    outcome: 'help',
    replies: [textReply(text, [...sameAgain(input), ...frequentChoices(world)])],
    state: { ...forgotten, person: state.person + 1 },
  })
}

function sameAgain(input: TurnInput): readonly Choice[] {
  const { state, world } = input
  const { flows, procedures, phrases } = world.knowledge
  const flow = state.flow && flows.get(state.flow.flow)
  const procedure = procedures.get(flow?.procedure ?? state.subject?.procedure ?? '')
  if (!procedure) return []
  const label = phrases.say('person.same', { title: procedure.title })
  const [walk] = flowChoice(procedure, input)
  return [{ ...(walk ?? procedureChoice(procedure)), label }]
}
