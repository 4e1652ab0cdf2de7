/** `/nhung`: the chat for a frame on other pages. `/nhung/thu`: a page that shows how to embed it. */

import { type RequestHandler, Router } from 'express'
import type { Phrases } from '../../knowledge/phrases.ts'
import { sendPage } from '../page.ts'
import { sendChat } from '../pages.ts'
import { allowFrames, type EmbedOrigins } from './allow-embedding.ts'
import { readLoader } from './loader.ts'
import { trialPage } from './trial-page.ts'

export type Embedding = {
  readonly origins: EmbedOrigins
  /** Absolute path of the built browser files. */
  readonly webRoot: string
  readonly phrases: Phrases
  /** Where the public finds this server, without a slash at the end. */
  readonly publicUrl: () => string
}

/** Both routes; neither is for search engines. */
export function serveEmbedding({ origins, webRoot, phrases, publicUrl }: Embedding): Router {
  const router = Router()
  router.get('/nhung', unlisted, allowFrames(origins), sendChat({ webRoot, phrases }))
  router.get('/nhung/thu', unlisted, async (_req, res) => {
    const loader = await readLoader(webRoot)
    if (!loader) {
      sendPage(res, { status: 503, name: 'not-built', phrases })
      return
    }
    const page = trialPage({ loader, origins, phrases, publicUrl: publicUrl() })
    res.set('Cache-Control', 'no-cache').type('html').send(page.html)
  })
  return router
}

const unlisted: RequestHandler = (_req, res, next) => {
  res.set('X-Robots-Tag', 'noindex')
  next()
}
