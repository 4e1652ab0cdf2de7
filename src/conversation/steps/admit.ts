/** The honest end: not known. After a few misses a person is offered first. */

import { frequentChoices, personChoice } from '../choices.ts'
import { end, textReply } from '../ending.ts'
import type { Turn } from '../mind.ts'
import type { TurnInput } from '../turn-input.ts'

/** From this many misses in a row on, talking to a person comes first. */
const missesBeforePerson = 2

/** Says that the message was not understood and offers ways on. */
export function admit(input: TurnInput): Turn {
  const { world, state } = input
  const { phrases, settings } = world.knowledge
  const misses = state.misses + 1
  const giveUp = misses >= missesBeforePerson
  const person = personChoice(world)
  const frequent = frequentChoices(world)
  const text = phrases.say(giveUp ? 'talk.notUnderstoodAgain' : 'talk.notUnderstood', {
    contact: settings.contact,
  })
  return end(input, {
    outcome: giveUp ? 'hand-over' : 'out-of-scope',
    replies: [textReply(text, giveUp ? [person, ...frequent] : [...frequent, person])],
    state: { misses },
    considered: [],
  })
}
