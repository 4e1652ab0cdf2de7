/** A tapped choice does what it says. */

import { frequentChoices } from '../choices.ts'
import { end, textReply } from '../ending.ts'
import { returnChoice } from '../flows/flow-choices.ts'
import type { Turn } from '../mind.ts'
import { perform } from '../perform.ts'
import type { Step, TurnInput } from '../turn-input.ts'

/** Ends turns of tapped choices; one that would answer for a person helped before answers nothing. */
export const takeAction: Step = (input) => {
  if (input.ofAnother) return refuse(input)
  return input.action ? perform(input.action, input) : null
}

function refuse(input: TurnInput): Turn {
  const { state, world } = input
  const text = world.knowledge.phrases.say('person.ofAnother')
  const back = returnChoice(state.flow, world)
  const choices = back.length > 0 ? back : frequentChoices(world)
  return end(input, { outcome: 'help', replies: [textReply(text, choices)] })
}
