/** Sends pages that are the same for everybody, each written once a day. */

import type { Request, RequestHandler, Response } from 'express'
import type { Site } from '../../assistant/site.ts'
import { type Front, isReading } from '../front.ts'
import type { Html } from '../html.ts'
import { routeOf } from '../request-log.ts'
import type { Tally } from '../tally.ts'
import { createPageCache } from './page-cache.ts'
import { type ReadyPage, readyPage, sendReady, sizeOf } from './ready-page.ts'

/** Sends the page kept under `key`, written where it is not; false when there is none. */
export type Keep = (
  req: Request,
  res: Response,
  page: { readonly key: string; readonly write: () => Promise<Html | null> },
) => Promise<boolean>

export type Keeper = {
  /** Sends the page kept under the very address asked for. */
  readonly front: Front
  readonly keep: Keep
  /** A route with at most one parameter, `id`; a page that is not there is left to whoever comes next. */
  shown(write: (id: string) => Html | null): RequestHandler
}

export type KeeperParts = {
  readonly site: Pick<Site, 'today'>
  /** What goes out with every page. */
  readonly headers: ReadonlyMap<string, string>
  readonly tally: Tally
}

/** A page, and the route that wrote it. */
type Kept = { readonly page: ReadyPage; readonly route: string; readonly bytes: number }

/** A keeper of the pages of today. */
export function createKeeper({ site, headers, tally }: KeeperParts): Keeper {
  const cache = createPageCache<Kept>()
  const keep: Keep = async (req, res, { key, write }) => {
    const kept = await cache.get(key, site.today(), async () => {
      const written = await write()
      const page = written && readyPage(written, headers)
      return page && { page, route: routeOf(req), bytes: sizeOf(page) }
    })
    if (kept) sendReady(req, res, kept.page)
    return kept !== null
  }
  return {
    keep,
    front(req, res) {
      const kept = isReading(req) ? cache.peek(req.url ?? '', site.today()) : null
      if (!kept) return false
      tally.add(kept.route)
      sendReady(req, res, kept.page)
      return true
    },
    shown: (write) => async (req, res, next) => {
      const id = String(req.params.id ?? '')
      const isSent = await keep(req, res, { key: req.path, write: async () => write(id) })
      if (!isSent) next()
    },
  }
}
