/** "Xóa hết", and the answer to the question whether it is meant. */

import { decodeAction } from '../action.ts'
import { erase } from '../erase.ts'
import type { Step, TurnInput } from '../turn-input.ts'

/** Longer messages are about something else than yes or no. */
const longestAnswer = 5

/** Asks first; a plain yes or the same words again are taken as sure. */
export const hearErase: Step = (input) => {
  const { steer, length } = input.meaning
  const wished = steer.includes('erase')
  if (!isAsked(input)) return wished ? erase(null, input) : null
  if (length > longestAnswer) return null
  // "Không phải" holds a yes as well.
  if (steer.includes('no')) return erase(false, input)
  return wished || steer.includes('yes') ? erase(true, input) : null
}

function isAsked({ state }: TurnInput): boolean {
  return (state.offered?.options ?? []).some(({ choice }) => {
    const action = decodeAction(choice)
    return action?.kind === 'erase' && action.sure === true
  })
}
