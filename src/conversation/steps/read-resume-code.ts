/** A code that continues a walkthrough begun on another device. */

import { end } from '../ending.ts'
import { findResumeCode } from '../flows/resume-code.ts'
import type { Step } from '../turn-input.ts'

/** The longest message that is a code with a few words around it, in syllables. */
const longest = 12

/** Asks the shell for what was kept under the code. */
export const readResumeCode: Step = (input) => {
  const code = input.meaning.length <= longest ? findResumeCode(input.text) : null
  if (!code) return null
  return end(input, {
    outcome: 'walkthrough',
    replies: [],
    lookups: [{ kind: 'find-walk', code }],
  })
}
