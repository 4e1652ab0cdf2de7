/** `/to-roi`: a form for one poster, and the file it makes. */

import { type RequestHandler, type Response, Router } from 'express'
import type { Phrases } from '../../knowledge/phrases.ts'
import type { Press, PressWish } from '../../sharing/posters/press.ts'
import { addressKey, limitRate } from '../limits.ts'
import { posterPage } from './poster-page.ts'

export type PosterPages = { readonly press: Press; readonly phrases: Phrases }

/** Drawing takes a tenth of a second: so many a minute from one address. */
const filesPerMinute = 30

/** The routes. */
export function servePosters(parts: PosterPages): Router {
  const router = Router()
  const limit = limitRate({
    points: filesPerMinute,
    seconds: 60,
    keyOf: (req) => addressKey(req.ip),
    code: 'busy',
  })
  router.get('/to-roi', (req, res) => {
    sendForm(res, parts, { wish: wishIn(req.query), refused: null })
  })
  router.get('/to-roi/tai', limit, sendFile(parts))
  return router
}

function sendFile(parts: PosterPages): RequestHandler {
  return async (req, res) => {
    const wish = wishIn(req.query)
    const pressed = await parts.press.print(wish)
    if (pressed.kind === 'refused') {
      res.status(pressed.why === 'url' ? 503 : 400)
      const refused = parts.phrases.say(`server.poster.refused.${pressed.why}`)
      sendForm(res, parts, { wish, refused })
      return
    }
    const { name, bytes } = pressed
    res.set('Cache-Control', 'no-cache').attachment(name).send(Buffer.from(bytes))
  }
}

type Filled = { readonly wish: PressWish; readonly refused: string | null }

function sendForm(res: Response, { press, phrases }: PosterPages, filled: Filled): void {
  const page = posterPage({ ...filled, groups: press.groups(), phrases })
  res.set('Cache-Control', 'no-cache').type('html').send(page.html)
}

function wishIn(query: Readonly<Record<string, unknown>>): PressWish {
  const text = (name: string) => {
    const value = query[name]
    return typeof value === 'string' ? value.slice(0, 100) : ''
  }
  return { place: text('noi'), team: text('to'), form: text('lam') }
}
