/** Asks a mind about a procedure the way a tapped button does, on a day. */

import { encodeAction } from '../../src/conversation/action.ts'
import type { Mind } from '../../src/conversation/mind.ts'
import { nowAt } from '../../src/conversation/now.ts'
import type { AnswerReply } from '../../src/conversation/reply.ts'
import { emptyState } from '../../src/conversation/state.ts'
import type { Facet } from '../../src/knowledge/schema/intent.ts'
import { realMind } from './real-mind.ts'

/** The day most tests play on. */
export const today = '2026-11-22'

export const noonOf = (day: string) => nowAt(new Date(`${day}T12:00:00+07:00`))

type Options = { readonly day?: string; readonly mind?: Mind }

/** The answer about the facets of a procedure; without any, the overview. */
export function ask(procedure: string, facets: readonly Facet[], options: Options = {}) {
  const { day = today, mind = realMind } = options
  const choice = encodeAction({ kind: 'ask', procedure, facets })
  const { replies } = mind.turn(emptyState, { kind: 'choice', choice }, noonOf(day))
  return answerIn(replies)
}

/** The one answer among the replies. */
export function answerIn(replies: readonly { readonly kind: string }[]): AnswerReply {
  const answers = replies.filter((reply): reply is AnswerReply => reply.kind === 'answer')
  const [answer] = answers
  if (!answer || answers.length > 1) throw new Error(`expected one answer, got ${answers.length}`)
  return answer
}
