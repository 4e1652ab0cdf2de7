/** What a link names, for the page that has to open there: public, the same for everybody. */

import type { RequestHandler } from 'express'
import type { Start } from '../../conversation/choice-label.ts'
import { Problem } from '../problem.ts'

export type Starts = {
  /** What `payload` names; null when nothing we know. */
  find(payload: string): Start | null
  /** What a choice is called that was never shown as a button. */
  label(choice: string): string | null
}

/** `{ choice, label, procedure }`, or 404. */
export function findStart({ find }: Starts): RequestHandler<{ payload: string }> {
  return (req, res) => {
    const start = find(req.params.payload)
    if (!start) throw new Problem('not-found')
    res.json(start)
  }
}
