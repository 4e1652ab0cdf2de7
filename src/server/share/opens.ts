/** What is known and counted of an opened link. */

import { describeError, type Log } from '../../assistant/log.ts'
import type { KnownTeams } from '../../sharing/known-teams.ts'
import { formatPlace, type Place } from '../../sharing/place.ts'
import type { Team } from '../../sharing/team.ts'
import type { CountStore } from '../../stores/count-store.ts'

export type Opens = {
  /** The team of a code. Not to know it is better than not to open: never throws. */
  teamOf(code: string | null): Promise<Team | null>
  /** Durable before anybody is led on; a link opens also when it cannot be counted: never throws. */
  count(place: Place, team: Team | null): Promise<void>
}

export type OpensParts = {
  readonly teams: KnownTeams
  readonly counts: Pick<CountStore, 'add'>
  /** The calendar day in Vietnam, ISO date. */
  readonly today: () => string
  readonly log: Log
}

export function createOpens({ teams, counts, today, log }: OpensParts): Opens {
  const unknown = (error: unknown) => {
    log.error(describeError(error), 'team-not-found')
    return null
  }
  const uncounted = (error: unknown) => log.error(describeError(error), 'open-not-counted')
  return {
    teamOf: async (code) => (code === null ? null : teams.find(code).catch(unknown)),
    async count(place, team) {
      const open = {
        day: today(),
        channel: 'link',
        team: team?.code ?? null,
        what: 'open',
      } as const
      await counts.add([{ ...open, place: formatPlace(place) }]).catch(uncounted)
    },
  }
}
