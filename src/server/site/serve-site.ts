/** The public pages: procedures, life events, guides, dossiers, and what other programs read of them. */

import express, { type Request, type RequestHandler, type Response, Router } from 'express'
import type { Site } from '../../assistant/site.ts'
import type { Config } from '../../config.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import type { Html } from '../html.ts'
import { addressKey, limitRate } from '../limits.ts'
import { drawQr } from '../qr.ts'
import { aboutPage } from './about.ts'
import { addressOf, cataloguePage } from './catalogue.ts'
import { designPage } from './design.ts'
import { dossierPage } from './dossier.ts'
import type { Kit } from './kit.ts'
import { answerProblems } from './message.ts'
import { createPageCache } from './page-cache.ts'
import { procedurePage } from './procedure.ts'
import { idIn, readAnswers, readFormAnswers, readWish } from './query.ts'
import { sendOnce, sendRendered } from './send.ts'
import { robots, sitemap } from './sitemap.ts'
import { serveTalk, type TalkServerParts } from './talk/serve-talk.ts'
import { guideList, guidePage, lifeEventList, lifeEventPage } from './told.ts'
import { walkPage } from './walk.ts'

export type SiteServerParts = Omit<TalkServerParts, 'kit' | 'site'> & {
  readonly site: Site
  readonly phrases: Phrases
  /** Where the public finds this server, without a slash at the end. */
  readonly publicUrl: () => string
  readonly config: Pick<Config, 'rate' | 'retentionDays' | 'designPage'>
}

/** Look-ups of dossiers from one address in a minute; the codes themselves are counted further in. */
const lookupsPerMinute = 30

/** Searches from one address in a minute: a one-stop centre has one address for all its visitors. */
const searchesPerMinute = 120

/** Routes of all pages; what they do not know goes on to the next. */
export function serveSite(parts: SiteServerParts): Router {
  const { site } = parts
  const router = Router({ caseSensitive: true })
  const kit = kitOf(parts)
  const shown = keeper(site)
  const { retentionDays } = parts.config
  router.get('/thu-tuc', onlySearches, limit(searchesPerMinute), search(site, kit))
  router.get('/thu-tuc', catalogue(site, kit, shown))
  router.get('/thu-tuc/:procedure', procedure(site, kit, shown))
  router.get(
    '/su-kien',
    shown(() => lifeEventList(site.lists(), kit())),
  )
  router.get(
    '/su-kien/:id',
    shown((id) => lay(site.lifeEvent(id), lifeEventPage, kit())),
  )
  router.get(
    '/huong-dan',
    shown(() => guideList(site.lists(), kit())),
  )
  router.get(
    '/huong-dan/:id',
    shown((id) => lay(site.walk(id), walkPage, kit())),
  )
  router.get(
    '/go-vuong/:id',
    shown((id) => lay(site.guide(id), guidePage, kit())),
  )
  router.get(
    '/ve-chung-toi',
    shown(() => aboutPage(site.lists().about, retentionDays, kit())),
  )
  router.get(
    '/ho-so',
    shown(() => dossierPage(null, kit())),
  )
  router.post('/ho-so', limit(lookupsPerMinute), express.urlencoded(smallForm), lookUp(site, kit))
  if (parts.config.designPage) {
    router.get('/giao-dien', (_req, res) => sendOnce(res, designPage(kit())))
  }
  router.get('/sitemap.xml', (_req, res) => {
    res.type('application/xml').send(sitemap(site.lists(), parts.publicUrl()))
  })
  router.get('/robots.txt', (_req, res) => {
    res.type('text/plain').send(robots(parts.publicUrl()))
  })
  router.use(serveTalk({ ...parts, kit }))
  router.use(answerProblems(kit))
  return router
}

const smallForm = { limit: '4kb', extended: false, parameterLimit: 10 } as const

/** The address is known only once the server listens. */
function kitOf({ phrases, publicUrl, site }: SiteServerParts): () => Kit {
  let kit: Kit | undefined
  return () => {
    kit ??= { phrases, publicUrl: publicUrl(), name: site.lists().about.name }
    return kit
  }
}

type Shown = (write: (id: string) => Html | null) => RequestHandler

/** Pages that are the same for everybody; one that is not there is left to whoever comes next. */
function keeper(site: Site): Shown & { readonly keep: Keep } {
  const cache = createPageCache()
  const keep: Keep = async (req, res, { key, write }) => {
    const page = await cache.get(key, site.today(), write)
    if (page) sendRendered(req, res, page)
    return page !== null
  }
  const shown: Shown = (write) => async (req, res, next) => {
    const id = String(req.params.id ?? '')
    const isSent = await keep(req, res, { key: req.path, write: async () => write(id) })
    if (!isSent) next()
  }
  return Object.assign(shown, { keep })
}

type Keep = (
  req: Request,
  res: Response,
  page: { readonly key: string; readonly write: () => Promise<Html | null> },
) => Promise<boolean>

function lay<P>(page: P | null, write: (page: P, kit: Kit) => Html, kit: Kit): Html | null {
  return page === null ? null : write(page, kit)
}

type Keeper = ReturnType<typeof keeper>

/** What was searched for is kept by nobody. */
function search(site: Site, kit: () => Kit): RequestHandler {
  return (req, res) => {
    sendOnce(res, cataloguePage(site.catalogue(readWish(req.query)), kit()))
  }
}

function catalogue(site: Site, kit: () => Kit, { keep }: Keeper): RequestHandler {
  return async (req, res) => {
    const wish = readWish(req.query)
    const write = async () => cataloguePage(site.catalogue(wish), kit())
    await keep(req, res, { key: addressOf(wish), write })
  }
}

function procedure(site: Site, kit: () => Kit, { keep }: Keeper): RequestHandler {
  return async (req, res, next) => {
    const id = idIn(req.params.procedure)
    if (id === null) return next()
    const sent = readFormAnswers(req.query)
    const own = pathOf(id, sent.length > 0 ? sent : readAnswers(req.query))
    if (sent.length > 0) return res.redirect(303, own)
    // A case is its reader's own: written anew each time, so that odd addresses fill no memory.
    if (own !== pathOf(id, [])) return ownCase(site, kit, { req, res, next })
    const isSent = await keep(req, res, {
      key: own,
      write: async () => {
        const answer = await site.procedure(id, [])
        if (answer?.kind !== 'page') return null
        const qr = await drawQr(kit().publicUrl + own)
        return procedurePage(answer.page, qr, kit())
      },
    })
    if (isSent) return
    const answer = await site.procedure(id, [])
    if (answer?.kind === 'moved') return res.redirect(301, pathOf(answer.to, []))
    if (answer?.kind === 'several') return res.redirect(302, `/thu-tuc?tim=${answer.code}`)
    next()
  }
}

async function ownCase(
  site: Site,
  kit: () => Kit,
  { req, res, next }: { readonly req: Request; readonly res: Response; readonly next: () => void },
): Promise<void> {
  const id = String(req.params.procedure)
  const answers = readAnswers(req.query)
  const answer = await site.procedure(id, answers)
  if (answer?.kind === 'moved') return res.redirect(301, pathOf(answer.to, answers))
  if (answer?.kind !== 'page') return next()
  const qr = await drawQr(kit().publicUrl + pathOf(id, answer.page.chosen))
  sendOnce(res, procedurePage(answer.page, qr, kit()))
}

/** The address of a procedure's page, with the case it is read for. */
function pathOf(id: string, answers: readonly string[]): string {
  const query = answers.map((answer) => `truong-hop=${encodeURIComponent(answer)}`).join('&')
  return `/thu-tuc/${id}${query === '' ? '' : `?${query}`}`
}

function lookUp(site: Site, kit: () => Kit): RequestHandler {
  return async (req, res) => {
    const { ma } = (req.body ?? {}) as { readonly ma?: unknown }
    const text = typeof ma === 'string' ? ma.slice(0, 200).trim() : ''
    const replies = text === '' ? null : await site.dossier(text, addressKey(req.ip))
    const unread = { kind: 'text', text: kit().phrases.say('dossier.unreadable') } as const
    sendOnce(res, dossierPage(replies ?? [unread], kit()))
  }
}

function limit(perMinute: number): RequestHandler {
  return limitRate({
    points: perMinute,
    seconds: 60,
    keyOf: (req) => addressKey(req.ip),
    code: 'too-many-messages',
  })
}

const onlySearches: RequestHandler = (req, _res, next) => {
  next(readWish(req.query).text === '' ? 'route' : undefined)
}
