/** A QR code that opens the chat on another device where this one is: public, made for our own links only. */

import { Router } from 'express'
import { qrSvg } from '../../sharing/qr/qr-svg.ts'
import { addressKey, limitRate } from '../limits.ts'
import { Problem } from '../problem.ts'

/** The id or code of a procedure, or a code to go on with. */
const place = /^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$/

/** `GET /api/v1/qr?hoi=khai-sinh`: an SVG of the link `/#hoi=khai-sinh`. */
export function serveGoOn(publicUrl: () => string): Router {
  const router = Router({ caseSensitive: true })
  const limit = limitRate({
    points: 60,
    seconds: 60,
    keyOf: (req) => addressKey(req.ip),
    code: 'too-many-messages',
  })
  router.get('/api/v1/qr', limit, (req, res) => {
    const { hoi } = req.query
    if (typeof hoi !== 'string' || !place.test(hoi)) {
      throw new Problem('bad-request', { detail: 'hoi: expected the id of a procedure or a code' })
    }
    const link = `${publicUrl()}/#hoi=${hoi}`
    const { markup } = qrSvg({ link, emblem: null, title: link })
    // The widget shows it on other people's pages.
    res.set('Cross-Origin-Resource-Policy', 'cross-origin').type('svg').send(markup)
  })
  return router
}
