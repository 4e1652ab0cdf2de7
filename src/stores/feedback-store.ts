/** What citizens say of single replies: the interface, held by test/contracts/feedback-store.contract.ts. */

import type { Happening } from '../insights/happening.ts'

/** What a citizen may say of a reply. No free text: it could hold anything. */
export const verdicts = ['useful', 'wrong'] as const
export type Verdict = (typeof verdicts)[number]

/** Why a reply is wrong: out of date, about something else, incomplete, hard to understand. */
export const wrongReasons = ['outdated', 'off-question', 'incomplete', 'unclear'] as const
export type WrongReason = (typeof wrongReasons)[number]

/** Every member is atomic. A reply has at most one judgement: a later one takes its place. */
export type FeedbackStore = {
  /**
   * False when there is no such conversation. `counted` is counted with the first judgement of a
   * reply only, however often it is changed or taken back after it.
   */
  put(feedback: Feedback, counted: readonly Happening[]): Promise<boolean>
  /** What stands of the replies of a conversation, by their numbers. */
  verdicts(conversationId: string): Promise<ReadonlyMap<number, Verdict>>
  /** How often replies were judged so, from `from` on and before `to` (ISO instants). */
  tally(from: string, to: string): Promise<readonly FeedbackCount[]>
}

export type Feedback = {
  readonly conversationId: string
  /** Number of the reply. */
  readonly seq: number
  /** Null = taken back. */
  readonly verdict: Verdict | null
  /** Only with `wrong`. */
  readonly reason: WrongReason | null
  /** Id of the procedure the reply speaks of. */
  readonly procedure: string | null
  readonly at: string
}

export type FeedbackCount = Pick<Feedback, 'reason' | 'procedure'> & {
  readonly verdict: Verdict
  readonly count: number
}
