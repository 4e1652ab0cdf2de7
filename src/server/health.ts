/** What a watcher or load balancer asks: is the process alive, may it be sent work. */

import { type RequestHandler, Router } from 'express'

export type HealthParts = {
  /** Resolves to whether store and knowledge are there; a rejection means no. */
  readonly ready: () => Promise<boolean>
  /** Aborted when the process is about to stop. */
  readonly stopping: AbortSignal
}

/** `/healthz` answers as long as the process lives, `/readyz` 503 when it should get no work. */
export function serveHealth({ ready, stopping }: HealthParts): Router {
  const router = Router()
  router.get('/healthz', unkept, (_req, res) => {
    res.json({ status: 'ok' })
  })
  router.get('/readyz', unkept, async (_req, res) => {
    const status = await statusOf({ ready, stopping })
    res.status(status === 'ok' ? 200 : 503).json({ status })
  })
  return router
}

async function statusOf({
  ready,
  stopping,
}: HealthParts): Promise<'ok' | 'stopping' | 'not-ready'> {
  if (stopping.aborted) return 'stopping'
  return (await ready().catch(() => false)) ? 'ok' : 'not-ready'
}

const unkept: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store')
  next()
}
