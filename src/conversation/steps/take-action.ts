/** A tapped choice does what it says. */

import { perform } from '../perform.ts'
import type { Step } from '../turn-input.ts'

/** Ends turns of tapped choices. */
export const takeAction: Step = (input) => (input.action ? perform(input.action, input) : null)
