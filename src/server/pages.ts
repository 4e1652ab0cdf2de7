/** The browser's part of the house: the chat page and its files, as built into `webRoot`. */

import { readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import express, { type RequestHandler, type Response, Router } from 'express'
import type { Phrases } from '../knowledge/phrases.ts'
import { sendPage } from './page.ts'
import { idIn } from './site/query.ts'

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
  const files = {
    index: false,
    redirect: false,
    cacheControl: false,
    setHeaders: setCaching(webRoot),
  }
  router.use(express.static(webRoot, files))
  router.use((_req, res) => sendPage(res, { status: 404, name: 'not-found', phrases }))
  return router
}

function sendChat({ webRoot, phrases }: PageParts): RequestHandler {
  return (req, res, next) => {
    const asked = idIn(req.query.hoi)
    res.set('Cache-Control', fresh)
    const sent = (error?: Error) => {
      if (!error || res.headersSent) return
      if (isMissing(error)) sendPage(res, { status: 503, name: 'not-built', phrases })
      else next(error)
    }
    if (asked) void sendAsking(join(webRoot, 'index.html'), asked, res).catch(sent)
    else res.sendFile('index.html', { root: webRoot, cacheControl: false }, sent)
  }
}

/** Where the page sends browsers without JavaScript. */
const plainChat = '/tro-chuyen?don-gian=1'

/** The page of a link that asks about a procedure: without JavaScript the question goes along. */
async function sendAsking(path: string, procedure: string, res: Response): Promise<void> {
  const page = await readFile(path, 'utf8')
  res.type('html').send(page.replace(plainChat, `${plainChat}&amp;hoi=${procedure}`))
}

function isMissing(error: Error): boolean {
  return (error as { code?: unknown }).code === 'ENOENT'
}

/** Files below assets/ carry a hash of their content in their name. */
function setCaching(webRoot: string) {
  const hashed = join(webRoot, 'assets') + sep
  return (res: Response, path: string) => {
    res.set('Cache-Control', path.startsWith(hashed) ? forever : fresh)
  }
}

const forever = 'public, max-age=31536000, immutable'
const fresh = 'no-cache'
