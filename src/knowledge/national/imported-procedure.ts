/** A procedure of the national list, cleaned: what the store keeps and answers are made of. */

export type ImportedProcedure = {
  readonly version: 1
  readonly code: string
  readonly name: string
  readonly field: string
  readonly agency: string | null
  readonly channels: readonly ImportedChannel[]
  readonly documents: readonly ImportedDocument[]
  /** Remarks that stood among the papers. */
  readonly documentNotes: readonly string[]
  readonly steps: readonly string[]
  readonly conditions: readonly string[]
  readonly result: string | null
  readonly legalBasis: readonly { readonly code: string; readonly title: string | null }[]
  /** The deciding document of publication, `163/QĐ-BTP`. */
  readonly decision: string | null
  readonly url: string | null
  /** When it was read off the portal, `2026-06/2026-07`. */
  readonly crawled: string
  readonly flags: readonly string[]
}

/** One way of filing, and in some records one case; null = not in the source or not to be trusted. */
export type ImportedChannel = {
  readonly channel: 'in-person' | 'online' | 'post' | 'unknown'
  readonly duration: string | null
  readonly fee: string | null
  readonly note: string | null
}

export type ImportedDocument = {
  readonly group: string | null
  readonly name: string
  readonly form: string | null
  readonly originals: number
  readonly copies: number
}
