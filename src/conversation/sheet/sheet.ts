/** A procedure as it goes on paper: everything a citizen takes along, nothing to tap. */

import type { Line, ProcedureRef, Section, Source } from '../reply.ts'

export type Sheet = {
  readonly procedure: ProcedureRef
  /** What it is, or why there is nothing below. */
  readonly summary: string
  /** The citizen's own answers in words, where the sheet is a personal list. */
  readonly answers: readonly string[]
  /** The same as `question/option`: leads back to this sheet. */
  readonly chosen: readonly string[]
  /** What has to be done in person though it is filed online. */
  readonly visit: string | null
  readonly papers: readonly PaperGroup[]
  readonly sections: readonly Section[]
  readonly sources: readonly Source[]
  readonly footnotes: readonly string[]
}

/** Papers under one heading; `notes` stand below it without a box to tick. */
export type PaperGroup = {
  readonly title: string
  readonly papers: readonly Line[]
  readonly notes: readonly string[]
}
