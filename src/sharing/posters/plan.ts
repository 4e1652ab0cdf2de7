/** Which files a set of posters is made of. Pure. */

import type { Knowledge } from '../../knowledge/knowledge.ts'
import { formatPlace, home, type Place } from '../place.ts'
import type { PosterSize } from '../print/poster/sizes.ts'
import type { Team } from '../team.ts'
import type { PosterWish } from './make-poster.ts'

export type PosterJob = PosterWish & {
  /** Below the folder of the set: `K7M2P4/lv-ho-tich-a4.pdf`. */
  readonly file: string
  readonly size: PosterSize
}

export type PosterSet = {
  /** null = a poster of no team. */
  readonly teams: readonly (Team | null)[]
  readonly places: readonly Place[]
  readonly sizes: readonly PosterSize[]
  /** How many of a field's most asked procedures get a code on its poster. */
  readonly procedures: number
  /** All places on one poster instead of one each. */
  readonly together: boolean
}

/** One job for each file; the home where no place is named. */
export function planSet(set: PosterSet, knowledge: Knowledge): readonly PosterJob[] {
  const places = set.places.length > 0 ? set.places : [home]
  const groups = set.together
    ? [places]
    : places.map((place) => withProcedures(place, set, knowledge))
  return set.teams.flatMap((team) =>
    groups.flatMap(([first, ...more]) =>
      set.sizes.flatMap((size): readonly PosterJob[] => {
        if (!first) return []
        return [{ team, size, places: [first, ...more], file: fileOf({ team, size, first }) }]
      }),
    ),
  )
}

function fileOf(job: { team: Team | null; size: PosterSize; first: Place }): string {
  const folder = job.team === null ? '' : `${job.team.code}/`
  return `${folder}${formatPlace(job.first)}-${job.size}.pdf`
}

/** A field with its most asked procedures; any other place alone. */
function withProcedures(
  place: Place,
  { procedures: count }: PosterSet,
  { procedures }: Knowledge,
): readonly Place[] {
  if (place.kind !== 'field' || count === 0) return [place]
  const most = [...procedures.values()]
    .filter(({ field }) => field === place.field)
    .toSorted((a, b) => b.popularity - a.popularity || (a.id < b.id ? -1 : 1))
    .slice(0, count)
  return [place, ...most.map(({ id }): Place => ({ kind: 'procedure', procedure: id }))]
}
