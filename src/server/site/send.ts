/** Sends passing pages, to be kept by nobody. */

import type { Response } from 'express'
import type { Html } from '../html.ts'

/** A page for one reader, once. */
export function sendOnce(res: Response, page: Html, status = 200): void {
  res.status(status).set('Cache-Control', 'no-store').type('html').send(page.html)
}
