/** Sends pages that are the same for everybody, each written once a day. */

import type { Request, RequestHandler, Response } from 'express'
import type { Site } from '../../assistant/site.ts'
import type { Html } from '../html.ts'
import { noteRoute } from '../request-log.ts'
import { createPageCache, type Rendered } from './page-cache.ts'
import { sendRendered } from './send.ts'

/** Sends the page kept under `key`, written where it is not; false when there is none. */
export type Keep = (
  req: Request,
  res: Response,
  page: { readonly key: string; readonly write: () => Promise<Html | null> },
) => Promise<boolean>

export type Keeper = {
  /** Sends the page kept under the very address asked for, before any route is looked for. */
  readonly known: RequestHandler
  readonly keep: Keep
  /** A route with at most one parameter, `id`; a page that is not there is left to whoever comes next. */
  shown(write: (id: string) => Html | null): RequestHandler
}

/** A keeper of the pages of today. */
export function createKeeper(site: Pick<Site, 'today'>): Keeper {
  const cache = createPageCache()
  /** Which route wrote a page, for the log. */
  const routes = new WeakMap<Rendered, unknown>()
  const keep: Keep = async (req, res, { key, write }) => {
    const page = await cache.get(key, site.today(), write)
    if (page === null) return false
    routes.set(page, req.route?.path)
    sendRendered(req, res, page)
    return true
  }
  return {
    keep,
    known(req, res, next) {
      const isReading = req.method === 'GET' || req.method === 'HEAD'
      const page = isReading ? cache.peek(req.url, site.today()) : null
      if (!page) return next()
      noteRoute(res, routes.get(page))
      sendRendered(req, res, page)
    },
    shown: (write) => async (req, res, next) => {
      const id = String(req.params.id ?? '')
      const isSent = await keep(req, res, { key: req.path, write: async () => write(id) })
      if (!isSent) next()
    },
  }
}
