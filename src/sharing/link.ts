/** Links to share, and the payload by which place and team travel on each channel. */

import { formatPlace, home, type Place, parsePlace } from './place.ts'
import { parseTeamCode } from './team-code.ts'

export type Start = {
  readonly place: Place
  /** Code of the team that shared. */
  readonly team: string | null
}

export type Shared = { readonly place: Place; readonly team?: string | null }

/** The path of a link: `/s/K7M2PT/khai-sinh`, `/s/khai-sinh`; the home of a team is `/s/K7M2PT`. */
export function sharePath({ place, team }: Shared): string {
  const isHome = place.kind === 'home'
  const parts = [...(team ? [team] : []), ...(team && isHome ? [] : [formatPlace(place)])]
  return `/s/${parts.join('/')}`
}

/** The link to share. `publicUrl` has no slash at its end. */
export function shareLink(publicUrl: string, shared: Shared): string {
  return publicUrl + sharePath(shared)
}

/** The link as it stands in small print, without its protocol. */
export function spellLink(link: string): string {
  return link.replace(/^https?:\/\//, '')
}

/**
 * Place and team in one word of [A-Za-z0-9_-], at most 64 long: what Telegram carries in `?start=`,
 * and the web client passes on as `start`.
 */
export function startPayload({ place, team }: Shared): string {
  return team ? `${formatPlace(place)}_${team}` : formatPlace(place)
}

/** What a payload says; null when it is none of ours. A wrong team code goes on without a team. */
export function parseStartPayload(payload: string): Start | null {
  if (payload.length > 64) return null
  const [first = '', second, ...more] = payload.split('_')
  const place = parsePlace(first)
  if (more.length > 0) return null
  if (second === undefined) return place && { place, team: null }
  // Links made before teams wrote the code of a procedure so: 1_001193.
  if (/^\d$/.test(first) && /^\d{6}$/.test(second)) {
    return { place: { kind: 'procedure', procedure: `${first}.${second}` }, team: null }
  }
  return place && { place, team: parseTeamCode(second) }
}

/** The fragment of the chat page: `#hoi=khai-sinh&to=K7M2PT`. */
export function startFragment({ place, team }: Shared): string {
  return `#hoi=${formatPlace(place)}${team ? `&to=${team}` : ''}`
}

/** The payload a fragment carries, to be passed on as `start`; null when it carries none. */
export function payloadInFragment(fragment: string): string | null {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''))
  const [place, team] = [fields.get('hoi'), fields.get('to')]
  if (!place && !team) return null
  const payload = [place || formatPlace(home), ...(team ? [team] : [])].join('_')
  return parseStartPayload(payload) ? payload : null
}
