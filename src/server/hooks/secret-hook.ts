/** The hook of a platform that shows a shared secret in a header: Telegram, Zalo Bot. */

import { type RequestHandler, Router } from 'express'
import type { SecretHook } from '../../channels/connect.ts'
import { isSecret } from '../../channels/secret.ts'
import { hookPaths } from '../../channels/settings.ts'
import type { Tally } from '../../channels/tally.ts'
import { isEmpty, parseJson, rawOf, readRaw } from './raw-body.ts'

const headers = {
  telegram: 'x-telegram-bot-api-secret-token',
  'zalo-bot': 'x-bot-api-secret-token',
} as const

type Platform = keyof typeof headers

/** 401 without the secret, before the body is read; 400 for what is no JSON; 200 once the events are kept. */
export function serveSecretHook(
  platform: Platform,
  { secret, intake }: SecretHook,
  tally: Tally,
): Router {
  const router = Router()
  const check: RequestHandler = (req, res, next) => {
    if (isSecret(req.get(headers[platform]), secret)) return next()
    if (isEmpty(req)) return void res.status(200).end()
    tally.add(`${platform} unauthorised`)
    res.status(401).end()
  }
  router.post(hookPaths[platform], check, readRaw, async (req, res) => {
    const raw = rawOf(req)
    if (raw.length === 0) return void res.status(200).end()
    const body = parseJson(raw)
    if (body === undefined) return void res.status(400).end()
    await intake([body])
    res.status(200).end()
  })
  return router
}
