/** What is remembered between turns. Small, plain JSON, versioned; an unknown version starts afresh. */

import type { StatusGroup } from '../dossiers/status.ts'
import type { Facet } from '../knowledge/schema/intent.ts'
import type { Subject as LetterSubject } from './pass-on/subject.ts'

export const stateVersion = 1

export type State = {
  readonly version: typeof stateVersion
  /** The procedure being spoken of. */
  readonly subject: Subject | null
  /** The life event told last: its procedures are gone through one after the other. */
  readonly event?: EventState
  /** The choices shown last, so that "2" or "cái khai sinh" can take one. */
  readonly offered: Offer | null
  /** An open walkthrough; kept while other questions are asked. */
  readonly flow: FlowState | null
  /** Answers to the case questions of the procedures spoken of last, newest first. */
  readonly cases: readonly CaseAnswers[]
  /** Whom this is for: 0 the citizen, 1 the first person they help, 2 the next … */
  readonly person: number
  /** Turns in a row that were not understood. */
  readonly misses: number
  /** The assistant asked for a dossier code. */
  readonly awaitingCode: boolean
  /** The assistant asked for the citizen's commune. */
  readonly awaitingPlace?: boolean
  /** The assistant asked for the letter of somebody else. */
  readonly awaitingLetter?: boolean
  /** What the last letter asked about, nothing of what it said. */
  readonly letter?: LetterState
  /** Code of the citizen's commune, once told. */
  readonly place?: string
  /** Code of the team by whose link the citizen came, only to be counted. */
  readonly team?: string
  /** The dossier shown last. */
  readonly dossier?: DossierState
  /** The assistant asked for the last four digits of this dossier's owner. */
  readonly verifying?: string | null
  /** The assistant asked whether it may follow this dossier. */
  readonly consenting?: string
  /** Results whose return was rated, so that a second tap counts nothing. */
  readonly rated?: readonly string[]
  /** The dossier whose owner the citizen proved to be last. */
  readonly owned?: string
  /** How many people a helper served on a day, for the helper's own eyes; nothing about whom. */
  readonly helped?: Helped
}

export type DossierState = {
  readonly code: string
  readonly standing: DossierStanding
  /** Whether this citizen may have it followed. */
  readonly followable: boolean
  /** ISO instant at which it was shown. */
  readonly at: string
}

/** How a looked-up dossier stands; `unknown` where its source says it in words of its own. */
export type DossierStanding = StatusGroup | 'unknown' | 'not-found'

export type LetterState = {
  readonly subjects: readonly LetterSubject[]
  /** Questions that could not be answered, by their number in the letter. */
  readonly unclear: readonly number[]
  readonly at: string
}

export type Helped = {
  /** ISO day in Vietnam. */
  readonly on: string
  readonly people: number
}

export type Subject = {
  readonly procedure: string
  /** ISO instant of the last turn about it. */
  readonly at: string
}

export type EventState = {
  readonly id: string
  /** ISO instant at which it was told. */
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

export type CaseAnswers = {
  readonly procedure: string
  /** `question/option`, in the order of the questions; the option `-` is "I cannot say". */
  readonly chosen: readonly string[]
}

export type FlowState = {
  readonly flow: string
  /** Index of the current step, from 0. */
  readonly step: number
  /** Ids of ticked papers. */
  readonly ticked: readonly string[]
  /** Indexes of steps passed over. */
  readonly skipped: readonly number[]
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
  cases: [],
  person: 0,
  misses: 0,
  awaitingCode: false,
}

/** The state as stored, or a fresh one when it was written by another version. */
export function readState(stored: unknown): State {
  if (typeof stored !== 'object' || stored === null) return emptyState
  if ((stored as { version?: unknown }).version !== stateVersion) return emptyState
  // Fields that came later are missing in what was stored before.
  const state: State = { ...emptyState, ...stored }
  return state.flow ? { ...state, flow: { ...emptyFlow, ...state.flow } } : state
}

const emptyFlow = { skipped: [] } satisfies Partial<FlowState>

/** All that outlives a change of person; what is not named here is forgotten. */
const keptBetweenPeople = ['version', 'person', 'team', 'helped'] as const satisfies (keyof State)[]

/** The state in which the next person begins: nothing is left that was said for the last one. */
export function stateForNext(state: State): State {
  const kept = keptBetweenPeople.filter((key) => state[key] !== undefined)
  const fields = Object.fromEntries(kept.map((key) => [key, state[key]]))
  return { ...emptyState, ...fields, person: state.person + 1 }
}

/** The answers given for a procedure so far. */
export function chosenFor({ cases }: State, procedure: string): readonly string[] {
  return cases.find((one) => one.procedure === procedure)?.chosen ?? []
}

/** How many procedures' answers are kept. */
const maxCases = 5

/** The cases with these answers for one procedure. */
export function withChosen({ cases }: State, answers: CaseAnswers): readonly CaseAnswers[] {
  const others = cases.filter(({ procedure }) => procedure !== answers.procedure)
  return [answers, ...others].slice(0, maxCases)
}
