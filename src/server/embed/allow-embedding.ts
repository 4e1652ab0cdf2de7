/** Who else's pages may show the assistant: cross-origin calls for the widget, frames for /nhung. */

import type { Request, RequestHandler, Response } from 'express'

/**
 * Origins such as `https://phuong-a.gov.vn`, `https://*.tinh.gov.vn` for all below a name, or `*`
 * alone for everybody. None: only our own pages.
 */
export type EmbedOrigins = readonly string[]

/** What a widget loads and calls; the rest of the server is nobody else's. */
const shared = /^\/(?:api\/v1\/|assets\/|hoi-mot-cua\.js$)/

/** Lets the pages of `origins` read our answers (CORS). There are no cookies: a token goes with each call. */
export function allowEmbedding(origins: EmbedOrigins): RequestHandler {
  return (req, res, next) => {
    if (origins.length === 0 || !shared.test(req.path)) return next()
    res.vary('Origin')
    const { origin } = req.headers
    if (origin === undefined || !isAllowed(origins, origin)) return next()
    res.set('Access-Control-Allow-Origin', origins.includes('*') ? '*' : origin)
    res.set('Access-Control-Expose-Headers', 'Retry-After')
    if (isPreflight(req)) answerPreflight(res)
    else next()
  }
}

/** Lets the pages of `origins` show this page in a frame; none but our own otherwise. */
export function allowFrames(origins: EmbedOrigins): RequestHandler {
  const ancestors = ["'self'", ...origins].join(' ')
  return (_req, res, next) => {
    const policy = String(res.get('Content-Security-Policy') ?? '')
    const opened = policy.replace(/frame-ancestors [^;]*/, `frame-ancestors ${ancestors}`)
    res.set('Content-Security-Policy', opened)
    // It knows only all or nothing, and the policy says it better.
    res.removeHeader('X-Frame-Options')
    next()
  }
}

/** Whether a page of `origin` may; a pattern never stands for the name it ends with. */
export function isAllowed(origins: EmbedOrigins, origin: string): boolean {
  return origins.some((allowed) => {
    const [scheme, rest] = allowed.split('*', 2)
    if (rest === undefined) return allowed === origin
    if (allowed === '*') return true
    const name = origin.slice(scheme?.length, -rest.length)
    return origin.startsWith(scheme ?? '') && origin.endsWith(rest) && /^[a-z0-9.-]+$/.test(name)
  })
}

function isPreflight({ method, headers }: Request): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined
}

function answerPreflight(res: Response): void {
  res
    .status(204)
    .set({
      'Access-Control-Allow-Methods': 'GET, HEAD, POST, DELETE',
      'Access-Control-Allow-Headers': 'Authorization, Content-Type, Last-Event-ID',
      // Two hours, the most Chromium keeps.
      'Access-Control-Max-Age': '7200',
    })
    .end()
}
