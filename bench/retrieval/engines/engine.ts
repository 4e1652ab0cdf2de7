/** What is measured: an engine over the names of procedures. */

import type { Name } from '../../../src/retrieval/inverted-index.ts'

/** One procedure with everything it is called. */
export type Document = {
  readonly id: string
  /** The code it is filed under today. */
  readonly code: string
  readonly names: readonly Name[]
}

/** Ids of documents, best first. */
export type Find = (question: string) => readonly string[]

/** Builds its index over all documents. */
export type Engine = (documents: readonly Document[]) => Find

/** Places of a ranking that are looked at. */
export const deepest = 5
