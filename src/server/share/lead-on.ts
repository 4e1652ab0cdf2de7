/** A shared link where only the web is on offer: counted, and led on before any route is looked for. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import { describeError, type Log } from '../../assistant/log.ts'
import type { ShareConfig } from '../../config.ts'
import { createRecent } from '../../recent.ts'
import { startFragment } from '../../sharing/link.ts'
import { type Place, parsePlace } from '../../sharing/place.ts'
import type { PlaceBook } from '../../sharing/place-book.ts'
import { type Front, flatHeaders, isReading } from '../front.ts'
import type { Tally } from '../tally.ts'
import type { Opens } from './opens.ts'
import { linkIn, sharedLink } from './read-link.ts'
import { isBrowser, isVisit } from './visitor.ts'

export type LeadOnParts = {
  readonly places: Pick<PlaceBook, 'find'>
  readonly opens: Opens
  readonly ways: ShareConfig
  /** What goes out with every answer. */
  readonly headers: ReadonlyMap<string, string>
  readonly tally: Tally
  readonly log: Log
}

/** What a path leads to. */
type Lead = {
  readonly place: Place
  /** As it was written; it may be nobody's. */
  readonly team: string | null
  /** The address with the team and without. */
  readonly to: (team: string | null) => string
}

/** Paths remembered; the links of a large province that are opened often. */
const mostKept = 10_000

/** Answers what a person's browser opens; whatever draws previews is shown what the link leads to. */
export function leadOn({ places, opens, ways, headers, tally, log }: LeadOnParts): Front {
  const isOnlyWeb = ways.zaloUrl === null && ways.telegramBot === null
  const head = [...flatHeaders(headers), ...unkept]
  const leads = createRecent<string, Lead>(mostKept)
  const leadOf = (path: string): Lead | null => {
    const known = leads.get(path)
    if (known) return known
    const read = readLead(path, places)
    if (read) leads.keep(path, read)
    return read
  }
  const go = async (lead: Lead, req: IncomingMessage, res: ServerResponse) => {
    const team = await opens.teamOf(lead.team)
    if (isVisit(req)) await opens.count(lead.place, team)
    res.writeHead(302, [...head, 'Location', lead.to(team?.code ?? null)]).end()
  }
  return (req, res) => {
    if (!isOnlyWeb || !isReading(req) || !isBrowser(req)) return false
    const lead = leadOf(pathOf(req.url ?? ''))
    if (!lead) return false
    tally.add(sharedLink)
    go(lead, req, res).catch((error: unknown) => {
      log.error(describeError(error), 'request-broken')
      res.destroy()
    })
    return true
  }
}

const unkept = ['Cache-Control', 'no-store', 'X-Robots-Tag', 'noindex', 'Content-Length', '0']

/** Without what others hang on to a link. */
function pathOf(url: string): string {
  const end = url.indexOf('?')
  return end < 0 ? url : url.slice(0, end)
}

function readLead(path: string, places: LeadOnParts['places']): Lead | null {
  const link = linkIn(path)
  const found = link && places.find(link.place)
  if (!found) return null
  const { place, moved } = found
  // An old place goes along as it is written, so that the chat can say that it moved.
  const said = moved && parsePlace(link.place) ? encodeURIComponent(link.place) : null
  return {
    place,
    team: link.team,
    to: (team) =>
      said === null
        ? `/${startFragment({ place, team })}`
        : `/#hoi=${said}${team ? `&to=${team}` : ''}`,
  }
}
