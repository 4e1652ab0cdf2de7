/** Sends pages: kept ones with what a browser needs to ask again cheaply, passing ones to be kept by nobody. */

import type { Request, Response } from 'express'
import type { Html } from '../html.ts'
import type { Rendered } from './page-cache.ts'

/** The facts are those of today: whoever keeps a page asks first whether it still holds. */
const fresh = 'public, no-cache'

/** A page everybody gets alike; 304 where the browser has it. */
export function sendRendered(req: Request, res: Response, page: Rendered): void {
  res.setHeader('Cache-Control', fresh)
  res.setHeader('ETag', page.etag)
  res.setHeader('Last-Modified', page.lastModified)
  res.setHeader('Vary', 'Accept-Encoding')
  if (isConditional(req) && req.fresh) {
    res.statusCode = 304
    res.end()
    return
  }
  const isSmall = takesGzip(req.headers['accept-encoding'])
  const bytes = isSmall ? page.gzip : page.body
  res.setHeader('Content-Type', 'text/html; charset=utf-8')
  if (isSmall) res.setHeader('Content-Encoding', 'gzip')
  res.setHeader('Content-Length', bytes.length)
  res.end(bytes)
}

function isConditional({ headers }: Request): boolean {
  return (headers['if-none-match'] ?? headers['if-modified-since']) !== undefined
}

/** A page for one reader, once. */
export function sendOnce(res: Response, page: Html, status = 200): void {
  res.status(status).set('Cache-Control', 'no-store').type('html').send(page.html)
}

function takesGzip(header: string | undefined): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?:\.0*)?(?:,|$))/i.test(header ?? '')
}
