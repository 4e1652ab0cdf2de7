/** The one door of this room: what the shell around a conversation may ask of it. */

import type { ParsedCode } from '../dossiers/code.ts'
import type { Finding } from '../dossiers/find.ts'
import type { Message } from './message.ts'
import type { Now } from './now.ts'
import type { Outcome } from './outcome.ts'
import type { Reply } from './reply.ts'
import type { State } from './state.ts'

/** One message in, its replies out. */
export type Turn = {
  readonly state: State
  readonly outcome: Outcome
  readonly replies: readonly Reply[]
  /** Dossiers to look up before the turn is complete: then call `withFindings`. */
  readonly lookups: readonly ParsedCode[]
  /** Codes of the procedures that came to mind, best first: for evaluation and explanation. */
  readonly considered: readonly string[]
}

/** Pure: the same state, message and time give the same turn. */
export type Mind = {
  turn(state: State, message: Message, now: Now): Turn
  /** The turn completed with what the dossier sources said, one finding for each of `turn.lookups`, in order. */
  withFindings(turn: Turn, findings: readonly Finding[], now: Now): Turn
  /** The first words of a new conversation. */
  greet(): readonly Reply[]
  /** The kind sentence when something of ours broke. */
  apologise(state: State): Turn
}
