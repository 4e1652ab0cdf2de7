/** How often someone may ask, counted in this process. */

import { isIPv6 } from 'node:net'
import type { Request, RequestHandler } from 'express'
import { Problem, type ProblemCode } from './problem.ts'
import { createWindows } from './windows.ts'

export type Limit<Params> = {
  readonly points: number
  readonly seconds: number
  /** Whose requests are counted together. */
  readonly keyOf: (req: Request<Params>) => string
  readonly code: ProblemCode
}

/** Refuses, with `Retry-After`, what comes after `points` requests within `seconds`. */
export function limitRate<Params>(limit: Limit<Params>): RequestHandler<Params> {
  const { points, seconds, keyOf, code } = limit
  const windows = createWindows({ points, ms: seconds * 1000 })
  return (req, _res, next) => {
    const waitMs = windows.take(keyOf(req), Date.now())
    if (waitMs === 0) return next()
    const wait = String(Math.ceil(waitMs / 1000))
    throw new Problem(code, { headers: { 'Retry-After': wait } })
  }
}

/** The network address; of IPv6 the first 64 bits, because one household has all the rest. */
export function addressKey(address: string | undefined): string {
  if (address === undefined || !isIPv6(address)) return address ?? 'unknown'
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)
  if (mapped?.[1]) return mapped[1]
  const [head = '', tail] = address.toLowerCase().split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length
  const groups = [...left, ...Array<string>(Math.max(0, zeros)).fill('0'), ...right]
  return `${groups.slice(0, 4).join(':')}::/64`
}
