/** What the last answer was about. */

import { decodeAction } from '../action.ts'
import { liveSubject } from '../topic.ts'
import type { TurnInput } from '../turn-input.ts'
import { type Subject, subjectOf } from './subject.ts'

/** What the button under the last answer says; the subject spoken of when there is none. */
export function lastSubject(input: TurnInput): Subject | null {
  for (const { choice } of input.state.offered?.options ?? []) {
    const action = decodeAction(choice)
    if (action?.kind === 'share' && action.subject) return action.subject
  }
  const entry = liveSubject(input)
  return entry ? subjectOf(entry, []) : null
}
