/** Where messengers deliver what people write. Answers have no body: nobody reads them. */

import { type ErrorRequestHandler, Router } from 'express'
import { describeError, type Log } from '../../assistant/log.ts'
import type { Connected } from '../../channels/connect.ts'
import { serveSecretHook } from './secret-hook.ts'
import { serveZaloOaHook } from './zalo-oa-hook.ts'

/** The hooks of the channels that receive by webhook. */
export type Hooks = Connected['hooks']

export type HookParts = { readonly hooks: Hooks; readonly log: Log }

/** A route for each hook there is. */
export function serveHooks({ hooks, log }: HookParts): Router {
  const router = Router()
  const { telegram, zaloBot, zaloOa, tally } = hooks
  if (telegram) router.use(serveSecretHook('telegram', telegram, tally))
  if (zaloBot) router.use(serveSecretHook('zalo-bot', zaloBot, tally))
  if (zaloOa) router.use(serveZaloOaHook({ hook: zaloOa, tally, log }))
  router.use('/hooks', answerHookErrors(log))
  return router
}

/** What could not be kept is asked for again: platforms repeat what was not answered with 200. */
function answerHookErrors(log: Log): ErrorRequestHandler {
  return (error, _req, res, _next) => {
    const { status } = error as { status?: unknown }
    const isTheirs = typeof status === 'number' && status >= 400 && status < 500
    if (!isTheirs) log.error(describeError(error), 'hook-broken')
    if (res.headersSent) res.destroy()
    else res.status(isTheirs ? status : 503).end()
  }
}
