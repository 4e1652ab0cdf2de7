/** The hook of a Zalo Official Account, whose bodies are signed. */

import { type Request, type RequestHandler, Router } from 'express'
import type { Log } from '../../assistant/log.ts'
import type { Intake } from '../../channels/intake.ts'
import { hookPaths } from '../../channels/settings.ts'
import type { Tally } from '../../channels/tally.ts'
import { isSigned } from '../../channels/zalo-oa/signature.ts'
import { parseJson, rawOf, readRaw } from './raw-body.ts'

export type ZaloOaHook = {
  readonly secretKey: string
  /** `log` only tells of wrong signatures. */
  readonly signature: 'enforce' | 'log'
  readonly intake: Intake
}

export type ZaloOaHookParts = {
  readonly hook: ZaloOaHook
  readonly tally: Tally
  readonly log: Log
}

/** 400 for what is no JSON, 401 for a wrong signature, 200 for probes and once the events are kept. */
export function serveZaloOaHook(parts: ZaloOaHookParts): Router {
  const router = Router()
  const path = hookPaths['zalo-oa']
  const probe: RequestHandler = (_req, res) => void res.status(200).end()
  router.get(path, probe)
  router.post(path, readRaw, async (req, res) => {
    const raw = rawOf(req)
    const body = raw.length === 0 ? {} : parseJson(raw)
    if (body === undefined) return void res.status(400).end()
    if (!isProbe(body)) {
      if (!mayEnter(req, raw, body, parts)) return void res.status(401).end()
      await parts.hook.intake([body])
    }
    res.status(200).end()
  })
  return router
}

/** Saving the address in the console sends an unsigned `{}`. */
function isProbe(body: unknown): boolean {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return false
  return Object.keys(body).length === 0
}

function mayEnter(req: Request, raw: Buffer, body: unknown, { hook, tally, log }: ZaloOaHookParts) {
  const { app_id, timestamp } = (body ?? {}) as { app_id?: unknown; timestamp?: unknown }
  const inHeader = req.get('x-zevent-timestamp')
  const timestamps = [String(timestamp ?? ''), ...(inHeader === undefined ? [] : [inHeader])]
  const signature = req.get('x-zevent-signature')
  if (isSigned({ raw, appId: String(app_id ?? ''), timestamps, signature }, hook.secretKey))
    return true
  tally.add('zalo-oa unauthorised')
  log.warn(
    { channel: 'zalo-oa', signed: signature !== undefined, inHeader: inHeader !== undefined },
    'signature-wrong',
  )
  return hook.signature === 'log'
}
