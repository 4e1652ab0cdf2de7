/** Messages that cannot be read as a question: nothing in them, or far too much. */

import { frequentChoices, personChoice } from '../choices.ts'
import { end, textReply } from '../ending.ts'
import type { Step } from '../turn-input.ts'

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
  if (/[\p{L}\p{N}]/u.test(text)) return null
  return end(input, {
    outcome: 'help',
    replies: [textReply(phrases.say('talk.noWords'), frequentChoices(world))],
  })
}
