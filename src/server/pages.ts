/** The browser's part of the house: the chat page and its files, as built into `webRoot`. */

import { join, sep } from 'node:path'
import express, { type RequestHandler, type Response, Router } from 'express'
import type { Phrases } from '../knowledge/phrases.ts'
import { namePacked, preferPacked } from './packed-files.ts'
import { sendPage } from './page.ts'

export type PageParts = {
  /** Absolute path of `dist/web`; it may be missing, then the chat page says what to do. */
  readonly webRoot: string
  readonly phrases: Phrases
}

/** Where the chat page is found. */
const chatPaths = ['/', '/tro-chuyen']

/** Routes for pages and static files; anything else gets a page saying it is not there. */
export function servePages({ webRoot, phrases }: PageParts): Router {
  const router = Router()
  router.get(chatPaths, sendChat({ webRoot, phrases }))
  const files = express.static(webRoot, {
    index: false,
    redirect: false,
    cacheControl: false,
    setHeaders: setCaching(webRoot),
  })
  router.use(preferPacked(files), files)
  router.use((_req, res) => sendPage(res, { status: 404, name: 'not-found', phrases }))
  return router
}

/** Sends the chat page as built, or the page that says what to do. */
export function sendChat({ webRoot, phrases }: PageParts): RequestHandler {
  return (_req, res, next) => {
    res.set('Cache-Control', fresh)
    res.sendFile('index.html', { root: webRoot, cacheControl: false }, (error) => {
      if (!error || res.headersSent) return
      if (isMissing(error)) sendPage(res, { status: 503, name: 'not-built', phrases })
      else next(error)
    })
  }
}

function isMissing(error: Error): boolean {
  return (error as { code?: unknown }).code === 'ENOENT'
}

/** Files below assets/ carry a hash of their content in their name. */
function setCaching(webRoot: string) {
  const hashed = join(webRoot, 'assets') + sep
  return (res: Response, path: string) => {
    res.set('Cache-Control', path.startsWith(hashed) ? forever : fresh)
    namePacked(res, path)
  }
}

const forever = 'public, max-age=31536000, immutable'
const fresh = 'no-cache'
