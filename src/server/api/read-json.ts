/** Reads a JSON body of modest size. */

import express, { type RequestHandler } from 'express'
import { Problem } from '../problem.ts'

/** 64 kB holds the longest message many times over; depth is bounded by it, and the parser does not recurse. */
export function readJson(): readonly RequestHandler[] {
  return [requireJson, express.json({ limit: '64kb', type: 'application/json', inflate: false })]
}

/** Reads a small JSON body where there is one; anything else is as good as none. */
export function readJsonIfAny(): RequestHandler {
  const read = express.json({ limit: '4kb', type: 'application/json', inflate: false })
  return (req, res, next) => read(req, res, () => next())
}

const requireJson: RequestHandler = (req, _res, next) => {
  if (req.is('application/json') === false) throw new Problem('unsupported-media')
  next()
}
