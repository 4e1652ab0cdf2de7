/** What may be meant by half a question: public, the same for everybody, kept nowhere. */

import { type RequestHandler, Router } from 'express'
import type { Suggest } from '../../conversation/suggest.ts'
import { addressKey, limitRate } from '../limits.ts'
import { Problem } from '../problem.ts'

/** Longer is a question of its own, in characters. */
const longest = 80

/** Shown at once. */
const most = 5

/** `GET /api/v1/suggestions?q=`: `{ suggestions: [{ label, choice }] }`. */
export function serveSuggestions(suggest: Suggest): Router {
  const router = Router({ caseSensitive: true })
  const limit = limitRate({
    // Somebody who types fast pauses about twice a second at most.
    points: 120,
    seconds: 60,
    keyOf: (req) => addressKey(req.ip),
    code: 'too-many-messages',
  })
  router.get('/api/v1/suggestions', limit, answer(suggest))
  return router
}

function answer(suggest: Suggest): RequestHandler {
  return (req, res) => {
    const { q } = req.query
    if (typeof q !== 'string' || q.length > longest) {
      throw new Problem('bad-request', { detail: `q: expected at most ${longest} characters` })
    }
    res.json({ suggestions: suggest(q, most) })
  }
}
