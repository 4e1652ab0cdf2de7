/** How often pages that cost work may be asked for from one network address. */

import type { RequestHandler } from 'express'
import { addressKey, limitRate } from '../limits.ts'

/** Refuses what comes after so many requests within a minute. */
export function perAddress(perMinute: number): RequestHandler {
  return limitRate({
    points: perMinute,
    seconds: 60,
    keyOf: (req) => addressKey(req.ip),
    code: 'too-many-messages',
  })
}
