/** Teams by code, remembered for a while: a link on a poster is opened again and again. */

import type { TeamStore } from '../stores/team-store.ts'
import type { Team } from './team.ts'

export type KnownTeams = Pick<TeamStore, 'find'>

/** Milliseconds after which a team is looked up again. */
const freshMs = 60_000

/** Codes remembered; more than all teams of a province. */
const mostKept = 20_000

/** The store behind a memory; `now` in milliseconds. */
export function createKnownTeams(store: KnownTeams, now: () => number): KnownTeams {
  const kept = new Map<string, { readonly until: number; readonly team: Promise<Team | null> }>()
  return {
    find(code) {
      const known = kept.get(code)
      if (known && known.until > now()) return known.team
      if (kept.size >= mostKept) kept.clear()
      const team = store.find(code)
      kept.set(code, { until: now() + freshMs, team })
      team.catch(() => kept.delete(code))
      return team
    },
  }
}
