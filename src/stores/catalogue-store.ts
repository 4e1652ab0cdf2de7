/** Where the imported national list is kept: the interface, held by test/contracts/catalogue-store.contract.ts. */

import type { ImportedProcedure } from '../knowledge/national/imported-procedure.ts'
import type { Listing } from '../knowledge/national/listing.ts'

/** Every member is atomic. Rows go by their code; putting the same again changes nothing. */
export type CatalogueStore = {
  /** Keeps a batch of rows; what came of them. */
  put(batch: CatalogueBatch): Promise<Tally>
  /** Every procedure known by name, details laid over the index, in the order of their codes. */
  listings(): Promise<readonly Listing[]>
  /** null when there are none, or of a version this program does not know. */
  details(code: string): Promise<ImportedProcedure | null>
  /** Rows that came with details, and names of the index. */
  counts(): Promise<CatalogueCounts>
  close(): Promise<void>
}

/** Rows of one of the two kinds of files, put at `at` (ISO instant). */
export type CatalogueBatch =
  | { readonly kind: 'details'; readonly at: string; readonly rows: readonly DetailsRow[] }
  | { readonly kind: 'index'; readonly at: string; readonly rows: readonly Listing[] }

export type DetailsRow = {
  readonly listing: Listing
  /** null = only the name can be used. */
  readonly details: ImportedProcedure | null
}

export type Tally = {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}

export type CatalogueCounts = { readonly details: number; readonly index: number }
