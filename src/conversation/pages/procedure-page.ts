/** A procedure as a page of its own: all that is known of it, in the words of the chat. */

import type { Level } from '../../knowledge/national/agencies.ts'
import type { DatedSource } from '../answer/facts.ts'
import type { ClipRef, Line, ProcedureRef, Section } from '../reply.ts'
import type { PaperGroup } from '../sheet/sheet.ts'
import type { OnlineLevel } from './card.ts'
import type { Named, RelatedRef } from './page-refs.ts'

export type ProcedurePage = {
  readonly procedure: ProcedureRef
  readonly officialName: string
  readonly field: Named | null
  readonly levels: readonly Level[]
  readonly online: OnlineLevel | null
  /** What it is, or why there is nothing below. */
  readonly summary: string
  /** `off`: not answered for now; `named`: known by its name only. */
  readonly kind: 'curated' | 'imported' | 'named' | 'off'
  readonly questions: readonly QuestionOnPage[]
  /** The reader's own answers, in words and as `question/option`. */
  readonly answers: readonly string[]
  readonly chosen: readonly string[]
  /** What has to be done in person though it is filed online. */
  readonly visit: string | null
  readonly papers: readonly PaperGroup[]
  readonly fees: readonly FeeLine[]
  /** Rates that begin to hold on a later day. */
  readonly coming: readonly Coming[]
  /** Everything else that can be asked, without papers and fees. */
  readonly sections: readonly Section[]
  /** What dossiers are often sent back for. */
  readonly mistakes: readonly Line[]
  /** Facts left out because they do not hold any more. */
  readonly expired: number
  readonly clips: readonly ClipRef[]
  readonly walk: Named | null
  readonly related: readonly RelatedRef[]
  readonly lifeEvents: readonly Named[]
  readonly guides: readonly Named[]
  readonly sources: readonly DatedSource[]
  readonly footnotes: readonly string[]
  /** ISO date the facts were last checked. */
  readonly asOf: string
}

/** A question whose answer decides which papers and fees are the reader's. */
export type QuestionOnPage = {
  readonly id: string
  readonly question: string
  readonly options: readonly {
    /** `question/option` */
    readonly value: string
    readonly label: string
    readonly isChosen: boolean
  }[]
}

/** A fee line with the law behind it and the days between which it holds (ISO). */
export type FeeLine = Line & {
  readonly basis: readonly string[]
  readonly from: string | null
  readonly to: string | null
}

export type Coming = { readonly from: string; readonly lines: readonly FeeLine[] }

/** What an empty page of a procedure has. */
export const emptyPage = {
  questions: [],
  answers: [],
  chosen: [],
  visit: null,
  papers: [],
  fees: [],
  coming: [],
  sections: [],
  mistakes: [],
  expired: 0,
  clips: [],
  walk: null,
  related: [],
  sources: [],
  footnotes: [],
} as const
