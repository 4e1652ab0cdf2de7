/** Headers that keep a browser from doing what this program never asks of it. */

import type { Request, RequestHandler, Response } from 'express'
import helmet from 'helmet'

/** Headers of every answer by name: own scripts, styles and connections only, nothing inline, no frames by others. */
export function securityHeaders(): ReadonlyMap<string, string> {
  return headersOf(
    helmet({
      contentSecurityPolicy: { useDefaults: false, directives: contentPolicy },
      referrerPolicy: { policy: 'no-referrer' },
      frameguard: { action: 'deny' },
    }),
  ).set('Permissions-Policy', permissions)
}

/** Puts the same headers on every answer. */
export function setHeaders(headers: ReadonlyMap<string, string>): RequestHandler {
  const all = new Map(headers)
  return (_req, res, next) => {
    res.setHeaders(all)
    next()
  }
}

/** What a middleware that looks at no request sets on every answer: asked once, not by each of its parts each time. */
function headersOf(middleware: ReturnType<typeof helmet>): Map<string, string> {
  const headers = new Map<string, string>()
  const setHeader = (name: string, value: string) => void headers.set(name, value)
  const answer = { setHeader, removeHeader: () => {} } as unknown as Response
  middleware({} as Request, answer, (error) => {
    if (error) throw error
  })
  return headers
}

const contentPolicy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  frameAncestors: ["'none'"],
}

const permissions = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'payment',
  'usb',
]
  .map((feature) => `${feature}=()`)
  // Asking by voice, where the citizen has agreed to it.
  .concat('microphone=(self)')
  .join(', ')
