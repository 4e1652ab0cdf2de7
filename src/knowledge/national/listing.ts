/** What is known of a procedure of the national list without its details: enough to find and name it. */

export type Listing = {
  /** `1.001193` */
  readonly code: string
  readonly name: string
  /** Former names, and what the ministry's list calls it. */
  readonly otherNames: readonly string[]
  readonly field: string
  readonly levels: readonly ('commune' | 'province' | 'ministry' | 'other')[]
  /** Whether citizens, and whether businesses, file it. */
  readonly citizen: boolean
  readonly business: boolean
  /** Whether the store holds its details. */
  readonly detailed: boolean
  /** Whether it stands in the list of 2026. */
  readonly current: boolean
  /** `national`, `province:Đà Nẵng`, `provincial-decision` … */
  readonly scope: string
  readonly agency: string | null
}
