/** A community digital team (tổ công nghệ số cộng đồng), as it is known to us: never whom it helped. */

export type Team = {
  /** See team-code.ts; stays the same for good. */
  readonly code: string
  readonly province: string
  /** As it is called today. */
  readonly commune: string
  /** Five digits of the list of units; null when the commune is not in it. */
  readonly communeCode: string | null
  /** Thôn, tổ dân phố; null for a team of the whole commune. */
  readonly hamlet: string | null
  readonly name: string
  /** The lead's name and the contact are those the team gives out in public. */
  readonly lead: string | null
  readonly contact: string | null
  /** ISO date on which the team was taken off the list; its links and counts live on. */
  readonly removedOn: string | null
}

/** "Tổ dân phố 5, phường Tân Lập": what tells a team from others of its province. */
export function teamPlace({ hamlet, commune }: Pick<Team, 'hamlet' | 'commune'>): string {
  return hamlet === null ? commune : `${hamlet}, ${commune}`
}

/** The team off the list from a day on: who led it is not needed for links and counts. */
export function takenOff(team: Team, today: string): Team {
  return { ...team, removedOn: team.removedOn ?? today, lead: null, contact: null }
}
