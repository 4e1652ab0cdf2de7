/** `/s/<team>/<place>`: a shared link is counted and leads on, to the web or to a choice of channels. */

import { randomInt } from 'node:crypto'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import { describeError, type Log } from '../../assistant/log.ts'
import type { ShareConfig } from '../../config.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import { createKnownTeams } from '../../sharing/known-teams.ts'
import { sharePath, startPayload } from '../../sharing/link.ts'
import { home, type Place } from '../../sharing/place.ts'
import type { PlaceBook } from '../../sharing/place-book.ts'
import { newStartCode, startCodeDays } from '../../sharing/start-code.ts'
import type { Team } from '../../sharing/team.ts'
import type { CountStore } from '../../stores/count-store.ts'
import type { StartCodeStore } from '../../stores/start-code-store.ts'
import type { TeamStore } from '../../stores/team-store.ts'
import type { Served } from '../front.ts'
import { sendPage } from '../page.ts'
import { type LeadOnParts, leadOn } from './lead-on.ts'
import { createOpens, type Opens } from './opens.ts'
import { readLink, sharedLink } from './read-link.ts'
import { picturePath, servePictures } from './serve-pictures.ts'
import { sharePage } from './share-page.ts'
import { isBrowser, isVisit } from './visitor.ts'
import { type Way, waysFor } from './ways.ts'

export type SharePages = {
  readonly places: PlaceBook
  readonly counts: Pick<CountStore, 'add'>
  readonly teams: Pick<TeamStore, 'find'>
  readonly startCodes: Pick<StartCodeStore, 'keep'>
  readonly ways: ShareConfig
  readonly phrases: Phrases
  /** Where the public finds this server, without a slash at the end. */
  readonly publicUrl: () => string
  readonly clock: () => Date
  /** The calendar day in Vietnam, ISO date. */
  readonly today: () => string
  readonly log: Log
}

export type ShareServerParts = SharePages & Pick<LeadOnParts, 'headers' | 'tally'>

type Params = { readonly first: string; readonly second?: string }

/** The routes, in capitals too, as a QR code may have them. A place too long to be one gets the page that says so. */
export function serveShare(parts: ShareServerParts): Served {
  const router = Router()
  const teams = createKnownTeams(parts.teams, () => parts.clock().getTime())
  const opens = createOpens({ ...parts, teams })
  router.use(servePictures({ ...parts, teams }))
  router.get(sharedLink, show({ ...parts, opens }) as RequestHandler)
  return { front: leadOn({ ...parts, opens }), router }
}

/** What is not led on: machines that draw previews, and people with channels to choose from. */
function show(parts: SharePages & { readonly opens: Opens }): RequestHandler<Params> {
  const { places, opens, phrases, ways } = parts
  return async (req, res) => {
    const link = readLink(req.params.first, req.params.second)
    const found = places.find(link.place)
    if (!found) return sendPage(res, { status: 404, name: 'not-found', phrases })
    const { place, moved } = found
    const team = await opens.teamOf(link.team)
    if (isVisit(req)) await opens.count(place, team)
    res.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' })
    const offered = waysFor(req, { place, team: team?.code ?? null }, ways)
    await sendChoice(req, res, { ...parts, place, moved, team, offered })
  }
}

type Choosing = SharePages & {
  readonly place: Place
  readonly moved: boolean
  readonly team: Team | null
  readonly offered: readonly Way[]
}

async function sendChoice(req: Request<Params>, res: Response, given: Choosing): Promise<void> {
  const { place, moved, team, offered: ways, places, phrases, publicUrl } = given
  const isHome = place.kind === 'home'
  const shared = { place, team: team?.code ?? null }
  const page = sharePage({
    ...{ moved, ways, phrases },
    title: places.title(place) ?? '',
    summary: isHome ? null : places.summary(place),
    name: places.title(home) ?? '',
    team: team?.removedOn === null ? team.name : null,
    url: publicUrl() + sharePath(shared),
    picture: publicUrl() + picturePath(shared),
    code: isBrowser(req) ? await codeFor(given) : null,
  })
  res.type('html').send(page.html)
}

/** Zalo carries no payload: a code says the same. Nothing has to be said to begin at home by nobody's link. */
async function codeFor({ place, team, offered, startCodes, today, log }: Choosing) {
  const isPlain = place.kind === 'home' && team === null
  if (isPlain || !offered.some(({ channel }) => channel === 'zalo')) return null
  const payload = startPayload({ place, team: team?.code ?? null })
  const lastDay = isoDay(Date.parse(today()) + startCodeDays * dayMs)
  try {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const candidate = newStartCode((count) => randomInt(count))
      const code = await startCodes.keep({ payload, candidate, today: today(), lastDay })
      if (code !== null) return { code, lastDay }
    }
  } catch (error) {
    log.error(describeError(error), 'start-code-not-kept')
  }
  return null
}

const dayMs = 24 * 60 * 60 * 1000

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

/** Random codes tried before going without. */
const attempts = 5
