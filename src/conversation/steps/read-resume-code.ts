/** A code that continues a walkthrough begun on another device. */

import { end, textReply } from '../ending.ts'
import { findResumeCode } from '../flows/resume-code.ts'
import type { Turn } from '../mind.ts'
import type { Step, TurnInput } from '../turn-input.ts'

/** The longest message that is a code with a few words around it, in syllables. */
const longest = 12

/** Asks the shell for what was kept under the code; whoever wants to go on without one is asked for it. */
export const readResumeCode: Step = (input) => {
  const code = input.meaning.length <= longest ? findResumeCode(input.text) : null
  if (!code) return wantsToGoOn(input) ? askForCode(input) : null
  return end(input, {
    outcome: 'walkthrough',
    replies: [],
    lookups: [{ kind: 'find-walk', code }],
  })
}

/** "Làm tiếp trên máy khác", said on the machine where nothing was begun. */
function wantsToGoOn({ meaning, state }: TurnInput): boolean {
  return meaning.steer.includes('elsewhere') && state.flow === null
}

function askForCode(input: TurnInput): Turn {
  const text = input.world.knowledge.phrases.say('flow.askCode')
  return end(input, { outcome: 'walkthrough', replies: [textReply(text)] })
}
