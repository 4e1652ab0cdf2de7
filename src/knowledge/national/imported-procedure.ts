/** A procedure of the national list, cleaned: what the store keeps and answers are made of. */

export type ImportedProcedure = {
  readonly version: 1
  readonly code: string
  readonly name: string
  readonly field: string
  readonly agency: string | null
  /** An office the record says to hand in at. */
  readonly submitAt: string | null
  readonly channels: readonly ImportedChannel[]
  /** Sentences of the steps that say how long it takes, where no row does. */
  readonly timeNotes: readonly string[]
  readonly documents: readonly ImportedDocument[]
  /** Remarks that stood among the papers. */
  readonly documentNotes: readonly string[]
  readonly steps: readonly string[]
  readonly conditions: readonly string[]
  /** A line for each result. */
  readonly result: string | null
  readonly legalBasis: readonly { readonly code: string; readonly title: string | null }[]
  /** The deciding document of publication, `163/QĐ-BTP`. */
  readonly decision: string | null
  readonly url: string | null
  /** When it was read off the portal, `2026-06/2026-07`. */
  readonly crawled: string
  /** Defects of the source, by the names its format gives them. */
  readonly flags: readonly string[]
}

/** One way of filing, and in some records one case; null = not in the source or not to be trusted. */
export type ImportedChannel = {
  readonly channel: 'in-person' | 'online' | 'post' | 'unknown'
  /** How much of it can be done online, where the source says so. */
  readonly onlineLevel: 'full' | 'partial' | null
  /** "5 ngày làm việc" */
  readonly duration: string | null
  /** "8.000 đồng", a line for each item. */
  readonly fee: string | null
  /** The portal's own words about the fee, to be quoted. */
  readonly feeNote: string | null
  /** Filed by post the carrier is paid, and nothing is said of the fee. */
  readonly postage: boolean
  /** What else the row says, a line for each point: how to file, and which case it is about. */
  readonly note: string | null
}

export type ImportedDocument = {
  readonly group: string | null
  readonly name: string
  /** The rest of a long row, in lines. */
  readonly parts: readonly string[]
  /** File name of the form on the portal. */
  readonly form: string | null
  readonly originals: number
  readonly copies: number
}
