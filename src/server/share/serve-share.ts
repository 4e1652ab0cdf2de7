/** `/s/<team>/<place>`: a shared link is counted and leads on, to the web or to a choice of channels. */

import { randomInt } from 'node:crypto'
import { type Request, type RequestHandler, type Response, Router } from 'express'
import { describeError, type Log } from '../../assistant/log.ts'
import type { ShareConfig } from '../../config.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import { createKnownTeams } from '../../sharing/known-teams.ts'
import { sharePath, startPayload } from '../../sharing/link.ts'
import { formatPlace, home, type Place, parsePlace } from '../../sharing/place.ts'
import type { PlaceBook } from '../../sharing/place-book.ts'
import { newStartCode, startCodeDays } from '../../sharing/start-code.ts'
import type { Team } from '../../sharing/team.ts'
import type { CountStore } from '../../stores/count-store.ts'
import type { StartCodeStore } from '../../stores/start-code-store.ts'
import type { TeamStore } from '../../stores/team-store.ts'
import { sendPage } from '../page.ts'
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

type Params = { readonly first: string; readonly second?: string }

/** The routes, in capitals too, as a QR code may have them. A place too long to be one gets the page that says so. */
export function serveShare(parts: SharePages): Router {
  const router = Router()
  const known = createKnownTeams(parts.teams, () => parts.clock().getTime())
  const follow = followLink({ ...parts, teams: known })
  router.use(servePictures({ ...parts, teams: known }))
  router.get(sharedLink, follow as RequestHandler)
  return router
}

function followLink(parts: SharePages): RequestHandler<Params> {
  return async (req, res) => {
    const link = readLink(req.params.first, req.params.second)
    const found = parts.places.find(link.place)
    if (!found) return sendPage(res, { status: 404, name: 'not-found', phrases: parts.phrases })
    const team = await teamOf(link.team, parts)
    const { place, moved } = found
    if (isVisit(req)) await countOpen(place, team, parts)
    res.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' })
    const shared = { place, team: team?.code ?? null }
    const offered = waysFor(req, shared, parts.ways)
    const [only, ...others] = offered
    // Whatever draws previews is shown what the link leads to.
    if (only && others.length === 0 && isBrowser(req)) {
      return leadOn(res, wayTo(only, { link: link.place, place, moved, team }))
    }
    await sendChoice(req, res, { ...parts, place, moved, team, offered })
  }
}

type Followed = {
  readonly place: Place
  readonly moved: boolean
  readonly team: Team | null
}

/** A plain 302: a browser that follows it shows nothing of it. */
function leadOn(res: Response, url: string): void {
  res.writeHead(302, { Location: url, 'Content-Length': 0 }).end()
}

/** An old place goes along as it is written, so that the chat can say that it moved. */
function wayTo({ url }: Way, { link, moved, team }: Followed & { readonly link: string }): string {
  if (!moved || !parsePlace(link)) return url
  return `/#hoi=${encodeURIComponent(link)}${team ? `&to=${team.code}` : ''}`
}

/** Not to know the team is better than not to open. */
async function teamOf(code: string | null, { teams, log }: SharePages): Promise<Team | null> {
  if (code === null) return null
  return teams.find(code).catch((error: unknown) => {
    log.error(describeError(error), 'team-not-found')
    return null
  })
}

/** Durable before anybody is led on; a link opens also when it cannot be counted. */
async function countOpen(place: Place, team: Team | null, parts: SharePages): Promise<void> {
  const { counts, today, log } = parts
  const open = { day: today(), channel: 'link', team: team?.code ?? null, what: 'open' } as const
  await counts.add([{ ...open, place: formatPlace(place) }]).catch((error: unknown) => {
    log.error(describeError(error), 'open-not-counted')
  })
}

type Choosing = SharePages & Followed & { readonly offered: readonly Way[] }

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
