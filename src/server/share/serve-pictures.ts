/** `/chia-se/lien-ket/khai-sinh_K7M2PT.png`: the picture messengers show beside a shared link. */

import { type RequestHandler, Router } from 'express'
import type { Phrases } from '../../knowledge/phrases.ts'
import { createRecent } from '../../recent.ts'
import type { KnownTeams } from '../../sharing/known-teams.ts'
import { parseStartPayload, type Shared, startPayload } from '../../sharing/link.ts'
import { type PictureWords, pictureWords } from '../../sharing/picture/share-picture.ts'
import type { PlaceBook } from '../../sharing/place-book.ts'
import { addressKey, limitRate } from '../limits.ts'

export type SharePictures = {
  readonly places: PlaceBook
  readonly teams: KnownTeams
  readonly phrases: Phrases
}

/** A few megabytes: what is shared now is asked for again by every messenger. */
const mostKept = 200

/** Drawing takes a tenth of a second: so many a minute from one address. */
const picturesPerMinute = 20

/** The path of the picture of what is shared. */
export function picturePath(shared: Shared): string {
  return `/chia-se/lien-ket/${startPayload(shared)}.png`
}

/** The route; whatever is no place of ours goes on to the next. */
export function servePictures(parts: SharePictures): Router {
  const router = Router()
  const limit = limitRate({
    points: picturesPerMinute,
    seconds: 60,
    keyOf: (req) => addressKey(req.ip),
    code: 'busy',
  })
  router.get('/chia-se/lien-ket/:file', limit, sendPicture(parts) as RequestHandler)
  return router
}

function sendPicture(parts: SharePictures): RequestHandler<{ readonly file: string }> {
  const drawn = createDrawn()
  return async (req, res, next) => {
    const [, payload] = /^([\w-]+)\.png$/.exec(req.params.file) ?? []
    const start = payload === undefined ? null : parseStartPayload(payload)
    if (!start) return next()
    const team = start.team === null ? null : await parts.teams.find(start.team)
    const words = pictureWords(start.place, team?.removedOn === null ? team : null, parts)
    if (!words) return next()
    const png = await drawn(words)
    res.set('Cache-Control', 'public, max-age=86400').type('png').send(Buffer.from(png))
  }
}

/** Draws, and keeps what was drawn; what draws is loaded with the first picture. */
function createDrawn(): (words: PictureWords) => Promise<Uint8Array> {
  const kept = createRecent<string, Promise<Uint8Array>>(mostKept)
  return (words) => {
    const key = JSON.stringify(words)
    const known = kept.get(key)
    if (known) return known
    const png = import('../../sharing/picture/draw-picture.ts').then(({ drawPicture }) =>
      drawPicture(words),
    )
    kept.keep(key, png)
    png.catch(() => kept.drop(key))
    return png
  }
}
