/** One line in the log for each request: what was asked in general, how it ended, never by whom or in what words. */

import { hash, randomUUID } from 'node:crypto'
import type { Request, RequestHandler, Response } from 'express'
import type { Log } from '../assistant/log.ts'
import { sharedLink } from './share/read-link.ts'

/** Gives every request an id, sent back as `X-Request-Id`, and logs it when it is over. */
export function logRequests(log: Log): RequestHandler {
  return (req, res, next) => {
    const request = randomUUID()
    const began = performance.now()
    res.set('X-Request-Id', request)
    res.once('close', () => {
      const ms = Math.round(performance.now() - began)
      log[levelOf(req, res)]({ request, ...describeRequest(req, res), ms }, 'request')
    })
    next()
  }
}

/** Leaves word for the log: how a turn ended. */
export function noteOutcome(res: Response, outcome: string): void {
  res.locals.outcome = outcome
}

/** Leaves word for the log: which conversation, told apart but not told. */
export function noteConversation(res: Response, id: string): void {
  res.locals.conversation = hash('sha256', id).slice(0, 12)
}

function describeRequest(req: Request, res: Response) {
  const { outcome, conversation } = res.locals as { outcome?: string; conversation?: string }
  return {
    method: req.method,
    route: routeOf(req),
    status: res.statusCode,
    finished: res.writableFinished,
    outcome,
    conversation,
  }
}

/** The pattern of the route, never the address: that holds what visitors put in it. */
export function routeOf(req: Request): string {
  const { path } = (req.route ?? {}) as { readonly path?: unknown }
  return Array.isArray(path) ? String(path[0]) : String(path ?? '-')
}

function levelOf(req: Request, res: Response): 'error' | 'info' | 'debug' {
  if (res.statusCode >= 500) return 'error'
  return quiet.has(routeOf(req)) ? 'debug' : 'info'
}

/** Asked every few seconds by whoever watches over the process, for every file of a page, or counted anyway. */
const quiet: ReadonlySet<string> = new Set(['/healthz', '/readyz', '-', sharedLink])
