/** The body of a webhook, byte for byte and as JSON. */

import express, { type Request, type RequestHandler } from 'express'

/** Platforms send a few kB; more than this is none of theirs. Not unpacked. */
export const readRaw: RequestHandler = express.raw({
  limit: '256kb',
  type: () => true,
  inflate: false,
})

/** What was sent; empty when nothing was. */
export function rawOf(req: Request): Buffer {
  return Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0)
}

/** Whether a request brings no body at all: a platform trying the address. */
export function isEmpty(req: Request): boolean {
  return (
    req.headers['transfer-encoding'] === undefined &&
    Number(req.headers['content-length'] ?? 0) === 0
  )
}

/** The JSON in a body; undefined when it is none. Whole numbers too large to be exact become text. */
export function parseJson(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8'), exactNumbers as Reviver)
  } catch {
    return undefined
  }
}

type Reviver = (this: unknown, key: string, value: unknown) => unknown

/** Ids have up to 19 digits; read as a number, the last ones would be wrong. */
function exactNumbers(
  _key: string,
  value: unknown,
  context: { readonly source?: string },
): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value
  return /^-?\d+$/.test(context.source ?? '') ? context.source : value
}
