/** The outermost door of a request: whatever was thrown becomes a kind sentence, never an internal. */

import type { ErrorRequestHandler, Request, Response } from 'express'
import { describeError, type Log } from '../assistant/log.ts'
import type { Phrases } from '../knowledge/phrases.ts'
import { StoreConflict } from '../stores/store-conflict.ts'
import { sendPage } from './page.ts'
import { Problem, type ProblemCode } from './problem.ts'

export type ErrorParts = { readonly phrases: Phrases; readonly log: Log }

/** Answers every error: problem+json below /api/, a page elsewhere. */
export function answerErrors({ phrases, log }: ErrorParts): ErrorRequestHandler {
  return (error, req, res, _next) => {
    const problem = problemOf(error)
    if (problem.code === 'broken') log.error(describeError(error), 'request-broken')
    if (res.headersSent) res.destroy()
    else if (isApi(req)) sendProblem(res, problem, phrases)
    else sendPage(res, { status: problem.status, name: pageOf(problem), phrases })
  }
}

/** Anything under /api/ that no route took. */
export function refuseUnknown(): never {
  throw new Problem('not-found')
}

/** Whether a request is for the API rather than for a page. */
export function isApi(req: Request): boolean {
  return /^\/api(\/|$)/.test(req.path)
}

function sendProblem(res: Response, problem: Problem, phrases: Phrases): void {
  const { detail, values = {}, headers = {} } = problem.details
  const { code, status } = problem
  const title = phrases.say(`server.problem.${code}`, values)
  const body = { type: `urn:hoi-mot-cua:problem:${code}`, title, status, code, detail }
  res.status(status).set(headers).type('application/problem+json').send(JSON.stringify(body))
}

function pageOf(problem: Problem): 'broken' | 'not-found' {
  return problem.status >= 500 ? 'broken' : 'not-found'
}

function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return error
  if (error instanceof StoreConflict) {
    return new Problem('busy', { headers: { 'Retry-After': '1' } }, { cause: error })
  }
  return new Problem(codeOf(error), {}, { cause: error })
}

/** Errors of Express and its body parser carry a status, those of the parser a type as well. */
function codeOf(error: unknown): ProblemCode {
  const { type, status } = error as { type?: unknown; status?: unknown }
  const known = typeof type === 'string' ? parserProblems[type] : undefined
  if (known) return known
  return typeof status === 'number' && status >= 400 && status < 500 ? 'bad-request' : 'broken'
}

const parserProblems: Readonly<Record<string, ProblemCode>> = {
  'entity.parse.failed': 'not-json',
  'entity.too.large': 'too-large',
  'encoding.unsupported': 'unsupported-media',
  'charset.unsupported': 'unsupported-media',
}
