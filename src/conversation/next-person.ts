/** "Người tiếp theo": all that was remembered of the last person goes. */

import { frequentChoices, procedureChoice } from './choices.ts'
import { end, textReply } from './ending.ts'
import { flowChoice } from './flows/flow-choices.ts'
import type { Turn } from './mind.ts'
import type { Choice } from './reply.ts'
import type { Helped, State } from './state.ts'
import { stateForNext } from './state.ts'
import type { TurnInput } from './turn-input.ts'

/** Clears the last person's matters; the same procedure is offered again, since neighbours often need the same. */
export function nextPerson(input: TurnInput): Turn {
  const { world } = input
  const { say } = world.knowledge.phrases
  const helped = countOf(input)
  const lines = [
    say('person.cleared'),
    ...(helped ? [say('person.count', { people: helped.people })] : []),
  ]
  const state: State = { ...stateForNext(input.state), ...(helped ? { helped } : {}) }
  return end(
    { ...input, state },
    {
      outcome: 'help',
      replies: [textReply(lines.join('\n'), [...sameAgain(input), ...frequentChoices(world)])],
    },
  )
}

/** People served today, the one who goes now among them where anything was done for them. */
function countOf({ state, now }: TurnInput): Helped | undefined {
  const before = state.helped?.on === now.today ? state.helped.people : 0
  const served = state.subject !== null || state.flow !== null || state.cases.length > 0
  const people = before + (served ? 1 : 0)
  return people > 0 ? { on: now.today, people } : undefined
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
