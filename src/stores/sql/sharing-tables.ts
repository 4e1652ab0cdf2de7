/** The tables of teams, of the codes that lead into a chat, and of counts, as queries see them. */

export type SharingTables = {
  readonly teams: TeamsTable
  readonly start_codes: StartCodesTable
  readonly counts: CountsTable
}

type TeamsTable = {
  readonly code: string
  readonly province: string
  readonly commune: string
  readonly commune_code: string | null
  readonly hamlet: string | null
  readonly name: string
  readonly lead: string | null
  readonly contact: string | null
  /** ISO date. */
  readonly removed_on: string | null
}

type StartCodesTable = {
  readonly code: string
  /** Place and team as src/sharing/link.ts writes them. */
  readonly payload: string
  /** ISO date. */
  readonly last_day: string
}

type CountsTable = {
  /** ISO date. */
  readonly day: string
  readonly channel: string
  /** Empty = by no team's link. */
  readonly team: string
  /** Empty = about no place. */
  readonly place: string
  readonly what: string
  readonly count: number
}
