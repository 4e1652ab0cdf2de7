/** "Người tiếp theo": all that was remembered of the last person goes. */

import { frequentChoices } from './choices.ts'
import { end, textReply } from './ending.ts'
import type { Turn } from './mind.ts'
import type { Helped, State } from './state.ts'
import { stateForNext } from './state.ts'
import type { TurnInput } from './turn-input.ts'

/** Clears the last person's matters, and names none of them: the next one may be reading along. */
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
      replies: [textReply(lines.join('\n'), frequentChoices(world))],
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
