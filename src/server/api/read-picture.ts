/** Reads a picture: the raw bytes as the body, the client's id in a header or in the address. */

import express, { type Request, type RequestHandler } from 'express'
import { Problem } from '../problem.ts'

const types = ['image/jpeg', 'image/png']

/** Bytes; more is 413. */
const largest = 5_000_000

/** The body of a picture, at most 5 MB; whether it is what it says is found out later. */
export function readPicture(): RequestHandler<{ id: string }> {
  return express.raw({ type: types, limit: largest, inflate: false }) as RequestHandler<{
    id: string
  }>
}

/** The picture of a request and its client id. Throws Problem for another type or a missing id. */
export function pictureIn(req: Request<{ id: string }>): {
  readonly eventId: string
  readonly bytes: Uint8Array
} {
  if (!Buffer.isBuffer(req.body) || req.body.length === 0) {
    throw new Problem('no-picture', { detail: 'expected a body of image/jpeg or image/png' })
  }
  const eventId = req.get('Idempotency-Key') ?? req.query.id
  if (typeof eventId !== 'string' || !/^[A-Za-z0-9_-]{1,64}$/.test(eventId)) {
    const detail = 'expected Idempotency-Key, or ?id=: 1 to 64 of A-Z a-z 0-9 _ -'
    throw new Problem('message-invalid', { detail })
  }
  return { eventId, bytes: req.body }
}
