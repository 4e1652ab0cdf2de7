/** Messages that cannot be read as a question: nothing in them, or far too much. */

import { frequentChoices, personChoice } from '../choices.ts'
import { end, textReply } from '../ending.ts'
import type { Step, TurnInput } from '../turn-input.ts'

/** A number may be a choice, a code or something personal; alone and short it is none of these. */
function isNumberToRead({ text, state }: TurnInput): boolean {
  return /\p{N}/u.test(text) && (text.length > 2 || state.offered !== null || state.flow !== null)
}

/** Ends turns of empty, wordless or too long messages with a kind sentence. */
export const guard: Step = (input) => {
  const { text, world } = input
  const { phrases, settings } = world.knowledge
  if (text.length > settings.maxText) {
    const reply = textReply(phrases.say('talk.tooLong', { max: settings.maxText }), [
      personChoice(world),
    ])
    return end(input, { outcome: 'help', replies: [reply] })
  }
  if (/\p{L}/u.test(text) || isNumberToRead(input)) return null
  return end(input, {
    outcome: 'help',
    replies: [textReply(phrases.say('talk.noWords'), frequentChoices(world))],
  })
}
