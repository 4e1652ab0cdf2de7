/** What is asked for most is answered ahead of Express: its way to a route costs more than the answer. */

import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Router } from 'express'

/** Answers a request it knows the answer to; false leaves it, untouched, to whoever comes next. */
export type Front = (req: IncomingMessage, res: ServerResponse) => boolean

/** Routes, and what answers the most frequent requests ahead of them. */
export type Served = { readonly front: Front; readonly router: Router }

/** The fronts in their order, and behind them what knows every route. */
export function behindFronts(fronts: readonly Front[], all: RequestListener): RequestListener {
  return (req, res) => {
    for (const front of fronts) if (front(req, res)) return
    all(req, res)
  }
}

/** Whether a request changes nothing. */
export function isReading({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** Headers as Node writes them fastest: names and values in turn. */
export function flatHeaders(headers: Iterable<readonly [string, string]>): string[] {
  return [...headers].flat()
}
