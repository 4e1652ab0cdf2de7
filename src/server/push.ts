/** The doors for systems that push dossiers: the two addresses of the national sync, below one base path. */

import express, { type ErrorRequestHandler, type RequestHandler, Router } from 'express'
import type { Receiver } from '../dossiers/push/receive.ts'
import { addressKey, limitRate } from './limits.ts'
import { Problem } from './problem.ts'

/** What senders configure as the address of their adapter. */
export const pushBase = '/api/dossiers'

/** A thousand dossiers with all their papers are about 5 MB. */
const largestBody = '16mb'

/** Routes for a receiver. Answers are in the senders' shape, errors too. */
export function servePush(receiver: Receiver): Router {
  const router = Router({ caseSensitive: true })
  const body = express.json({ limit: largestBody, type: () => true, inflate: true })
  router.post(`${pushBase}/mapi/login`, limit(30), body, login(receiver))
  router.post(`${pushBase}/mapi/g`, limit(600), body, call(receiver))
  router.use(pushBase, answerInShape)
  return router
}

function limit(perMinute: number): RequestHandler {
  const keyOf: Parameters<typeof limitRate>[0]['keyOf'] = (req) => addressKey(req.ip)
  return limitRate({ points: perMinute, seconds: 60, keyOf, code: 'too-many-messages' })
}

function login(receiver: Receiver): RequestHandler {
  return (req, res) => {
    const answer = receiver.login(req.body)
    res.status(answer.session === undefined ? 401 : 200).json(answer)
  }
}

function call(receiver: Receiver): RequestHandler {
  return async (req, res) => {
    const answer = await receiver.call(req.body, tokenIn(req.headers.authorization))
    res.status(answer.error_code === '401' ? 401 : 200).json(answer)
  }
}

function tokenIn(header: string | undefined): string | null {
  return /^Bearer +(\S{1,500})$/i.exec(header ?? '')?.[1] ?? null
}

/** Refusals of the doors before the receiver; what breaks inside is told to nobody and logged further on. */
const answerInShape: ErrorRequestHandler = (error, _req, res, next) => {
  const status = error instanceof Problem ? error.status : (error as { status?: unknown }).status
  if (typeof status !== 'number' || status >= 500 || res.headersSent) return next(error)
  const retry = error instanceof Problem ? error.details.headers : undefined
  const message = messages[status] ?? 'Yêu cầu không đúng.'
  res
    .status(status)
    .set(retry ?? {})
    .json({ error_code: String(status), message })
}

const messages: Readonly<Record<number, string>> = {
  400: 'Nội dung gửi không phải JSON đúng.',
  413: 'Nội dung gửi quá lớn, xin chia thành nhiều lần.',
  415: 'Không đọc được kiểu mã hóa của nội dung.',
  429: 'Gửi quá nhanh, xin chờ rồi gửi lại.',
}
