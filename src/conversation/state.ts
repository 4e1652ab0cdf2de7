/** What is remembered between turns. Small, plain JSON, versioned; an unknown version starts afresh. */

import type { Facet } from '../knowledge/schema/intent.ts'

export const stateVersion = 1

export type State = {
  readonly version: typeof stateVersion
  /** The procedure being spoken of. */
  readonly subject: Subject | null
  /** The choices shown last, so that "2" or "cái khai sinh" can take one. */
  readonly offered: Offer | null
  /** An open walkthrough; kept while other questions are asked. */
  readonly flow: FlowState | null
  /** Turns in a row that were not understood. */
  readonly misses: number
  /** The assistant asked for a dossier code. */
  readonly awaitingCode: boolean
  /** The assistant asked for the last four digits of this dossier's owner. */
  readonly verifying?: string | null
}

export type Subject = {
  readonly procedure: string
  /** ISO instant of the last turn about it. */
  readonly at: string
}

export type Offer = {
  readonly options: readonly OfferedChoice[]
  /** The facets asked for before we had to ask back. */
  readonly facets: readonly Facet[]
  /** The unclear words we asked back about; null when the choices are only next steps. */
  readonly said: string | null
  readonly at: string
}

export type OfferedChoice = { readonly label: string; readonly choice: string }

export type FlowState = {
  readonly flow: string
  /** Index of the current step, from 0. */
  readonly step: number
  /** Ids of ticked papers. */
  readonly ticked: readonly string[]
  /** Stopped for now: only "làm tiếp" speaks of it, and the ticks are there when it goes on. */
  readonly paused: boolean
  readonly at: string
}

/** The state of a conversation that has not begun. */
export const emptyState: State = {
  version: stateVersion,
  subject: null,
  offered: null,
  flow: null,
  misses: 0,
  awaitingCode: false,
}

/** The state as stored, or a fresh one when it was written by another version. */
export function readState(stored: unknown): State {
  if (typeof stored !== 'object' || stored === null) return emptyState
  if ((stored as { version?: unknown }).version !== stateVersion) return emptyState
  return stored as State
}
