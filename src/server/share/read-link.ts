/** What the path of a shared link says. */

import { formatPlace, home } from '../../sharing/place.ts'
import { readTeamCode } from '../../sharing/team-code.ts'

export type Link = {
  /** As it was written; the code's check is right. */
  readonly team: string | null
  /** The segment that names the place. */
  readonly place: string
}

/** The route of shared links. */
export const sharedLink = '/s/:first{/:second}'

/** `/s/<team>/<place>`, `/s/<team>` or `/s/<place>`. A tampered team code goes on without a team. */
export function readLink(first: string, second?: string): Link {
  const read = readTeamCode(first)
  const team = read.kind === 'code' ? read.code : null
  if (second !== undefined) return { team, place: second }
  const isTeam = read.kind !== 'none' && /\d/.test(first)
  return isTeam ? { team, place: formatPlace(home) } : { team: null, place: first }
}

/** The link in the path of an address, before a route has read it; null where it is none or not to be read. */
export function linkIn(path: string): Link | null {
  const [, first, second] = linkPath.exec(path) ?? []
  if (first === undefined) return null
  try {
    return readLink(decodeURIComponent(first), second && decodeURIComponent(second))
  } catch {
    return null
  }
}

/** As the router reads `sharedLink`. */
const linkPath = /^\/s\/([^/]+)(?:\/([^/]+))?\/?$/i
