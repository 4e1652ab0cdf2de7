/** Whom it is for: "người tiếp theo", "tôi làm giúp bà hàng xóm". */

import { encodeAction } from '../action.ts'
import { frequentChoices } from '../choices.ts'
import { end, textReply } from '../ending.ts'
import { returnChoice } from '../flows/flow-choices.ts'
import { beginsHelping } from '../helping.ts'
import type { Turn } from '../mind.ts'
import { nextPerson } from '../next-person.ts'
import type { Step, TurnInput } from '../turn-input.ts'

/** Clears for the next person, asks whose the answers so far are, or takes note; questions pass on. */
export const hearPerson: Step = (input) => {
  const { steer, facets } = input.meaning
  if (steer.includes('next-person')) return nextPerson(input)
  if (!steer.includes('helping')) return null
  if (beginsHelping(input)) return askWhose(input)
  const asks = facets.length > 0 || steer.includes('walk') || namesTopic(input)
  return asks ? null : takeNote(input)
}

/** "Làm hộ" and whom for are words of many topics; only most of a name tells which is meant. */
function namesTopic({ meaning }: TurnInput): boolean {
  return (meaning.topics[0]?.why.ofName ?? 0) >= mostOfName
}

const mostOfName = 0.6

/** Answers given before may be the speaker's own: only they can tell. */
function askWhose(input: TurnInput): Turn {
  const { state, world } = input
  const { phrases } = world.knowledge
  const same = returnChoice(state.flow, world).map((one) => ({
    ...one,
    label: phrases.say('person.sameOne'),
  }))
  const next = { label: phrases.say('person.other'), choice: encodeAction({ kind: 'next-person' }) }
  return end(input, {
    outcome: 'clarify',
    replies: [{ kind: 'choices', text: phrases.say('person.whose'), choices: [...same, next] }],
    state: { person: 1 },
  })
}

function takeNote(input: TurnInput): Turn {
  const { world } = input
  const text = world.knowledge.phrases.say('person.helping')
  const choices = [...returnChoice(input.state.flow, world), ...frequentChoices(world)]
  return end(input, { outcome: 'help', replies: [textReply(text, choices)] })
}
