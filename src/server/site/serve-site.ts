/** The public pages: procedures, life events, guides, dossiers, and what other programs read of them. */

import express, { type RequestHandler, Router } from 'express'
import type { Site } from '../../assistant/site.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import type { Served } from '../front.ts'
import type { Html } from '../html.ts'
import { addressKey } from '../limits.ts'
import { aboutPage } from './about.ts'
import { designPage } from './design.ts'
import { dossierPage } from './dossier.ts'
import { createKeeper, type KeeperParts } from './keeper.ts'
import type { Kit } from './kit.ts'
import { answerProblems } from './message.ts'
import { perAddress } from './per-address.ts'
import { sendOnce } from './send.ts'
import { serveProcedures } from './serve-procedures.ts'
import { robots, sitemap } from './sitemap.ts'
import { serveTalk, type TalkServerParts } from './talk/serve-talk.ts'
import { guideList, guidePage, lifeEventList, lifeEventPage } from './told.ts'
import { walkPage } from './walk.ts'

/** What only the pages need. */
export type SitePages = {
  readonly site: Site
  /** Days words are kept: told on the page about the assistant. */
  readonly retentionDays: number
  /** Whether `/giao-dien` is served. */
  readonly designPage: boolean
}

export type SiteServerParts = Omit<TalkServerParts, 'kit' | 'site'> &
  Omit<KeeperParts, 'site'> &
  SitePages & {
    readonly phrases: Phrases
    /** Where the public finds this server, without a slash at the end. */
    readonly publicUrl: () => string
  }

/** Look-ups of dossiers from one address in a minute; the codes themselves are counted further in. */
const lookupsPerMinute = 30

/** All pages, those kept ahead of the routes; what the routes do not know goes on to the next. */
export function serveSite(parts: SiteServerParts): Served {
  const { site } = parts
  const router = Router({ caseSensitive: true })
  const kit = kitOf(parts)
  const keeper = createKeeper(parts)
  const { shown, front } = keeper
  const { retentionDays } = parts
  router.use(serveProcedures(site, kit, keeper))
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
  router.post(
    '/ho-so',
    perAddress(lookupsPerMinute),
    express.urlencoded(smallForm),
    lookUp(site, kit),
  )
  if (parts.designPage) {
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
  return { front, router }
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

function lay<P>(page: P | null, write: (page: P, kit: Kit) => Html, kit: Kit): Html | null {
  return page === null ? null : write(page, kit)
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
