/** "In danh sách này": the list on paper. */

import { handOut } from '../hand-out.ts'
import type { Step } from '../turn-input.ts'

export const hearHandOut: Step = (input) =>
  input.meaning.steer.includes('hand-out') ? handOut(null, input) : null
