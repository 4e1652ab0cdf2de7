/**
 * What goes out: meaning, never markup. Every reply has a `text` that stands alone in plain
 * Vietnamese; the other fields let a channel show the same better.
 */

import type { DossierView } from '../dossiers/view.ts'
import type { Facet } from '../knowledge/schema/intent.ts'

/** The procedure a reply or choice speaks of. */
export type ProcedureRef = {
  readonly id: string
  /** `1.001193`; null for a service without a code. */
  readonly code: string | null
  readonly title: string
}

/** Something to tap, or to answer by number or words. */
export type Choice = {
  readonly label: string
  /** Opaque to channels; stays valid for good (see action.ts). */
  readonly choice: string
  readonly procedure?: ProcedureRef
}

/** A titled part of an answer. */
export type Section = {
  readonly facet: Facet
  readonly title: string
  readonly lines: readonly Line[]
}

/** One line of a section: `note` is smaller print under it. */
export type Line = { readonly text: string; readonly note?: string }

/** A film that shows how it is done; `length` is minutes:seconds. */
export type ClipRef = {
  readonly title: string
  readonly url: string
  readonly length: string
  readonly shows: string
}

export type Source = { readonly title: string; readonly url?: string }

export type TextReply = {
  readonly kind: 'text'
  readonly text: string
  /** A code that goes on with a walkthrough on another device, plain: `H4K7M2T9`. */
  readonly resumeCode?: string
  readonly choices?: readonly Choice[]
}

export type AnswerReply = {
  readonly kind: 'answer'
  readonly text: string
  readonly procedure: ProcedureRef
  readonly facets: readonly Facet[]
  readonly lead: string
  readonly sections: readonly Section[]
  readonly sources: readonly Source[]
  /** ISO date the facts were last checked. */
  readonly asOf: string
  /** "Thông tin kiểm tra ngày …", with a word of care where facts are weak. */
  readonly footnotes: readonly string[]
  /** The citizen's own case as `question/option`, where the answer is a personal list. */
  readonly cases?: readonly string[]
  readonly clips?: readonly ClipRef[]
  /** Next steps. */
  readonly choices: readonly Choice[]
}

export type ChoicesReply = {
  readonly kind: 'choices'
  readonly text: string
  readonly choices: readonly Choice[]
}

export type ChecklistReply = {
  readonly kind: 'checklist'
  readonly text: string
  readonly title: string
  readonly position: Position
  /** What to do, and what to have at hand; absent in replies kept from before there were these. */
  readonly body?: string
  readonly items: readonly ChecklistItem[]
  readonly ready?: readonly string[]
  readonly clips?: readonly ClipRef[]
  readonly choices: readonly Choice[]
}

export type ChecklistItem = {
  readonly label: string
  readonly note?: string
  readonly ticked: boolean
  /** Ticks or unticks it. */
  readonly choice: string
}

export type StepReply = {
  readonly kind: 'step'
  readonly text: string
  readonly title: string
  readonly position: Position
  readonly body: string
  readonly ready: readonly string[]
  readonly url?: string
  readonly clips?: readonly ClipRef[]
  readonly choices: readonly Choice[]
}

/** Where in a walkthrough: `number` counts from 1. */
export type Position = {
  readonly flow: string
  readonly flowTitle: string
  readonly number: number
  readonly of: number
}

export type DossierReply = {
  readonly kind: 'dossier'
  readonly text: string
  /** Absent when the code was not found, not readable or the source not reachable. */
  readonly dossier?: DossierView
  /** What is said besides: what only the owner sees, or that the data are old. Part of `text` too. */
  readonly details?: readonly string[]
  readonly choices: readonly Choice[]
}

export type Reply =
  | TextReply
  | AnswerReply
  | ChoicesReply
  | ChecklistReply
  | StepReply
  | DossierReply
