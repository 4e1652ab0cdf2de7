/** A form of the plain chat: what it says, and whether it came from one of our pages. */

import type { Request } from 'express'
import { hashToken } from '../../../assistant/token.ts'
import { type Incoming, readIncoming } from '../../api/incoming.ts'
import type { Session } from './cookie.ts'

export type Form = {
  readonly tin?: unknown
  readonly ma?: unknown
  readonly xoa?: unknown
  readonly 'loi-nhan'?: unknown
  readonly 'lua-chon'?: unknown
}

/** The same reading as of the API: an id, and either words or a choice. Throws Problem. */
export function readForm(form: Form, maxText: number): Incoming {
  const { tin, 'loi-nhan': text, 'lua-chon': choice } = form
  // A browser ends lines of a textarea with CR LF.
  const plain = typeof text === 'string' ? text.replaceAll('\r\n', '\n') : text
  return readIncoming(
    choice === undefined ? { id: tin, text: plain } : { id: tin, choice },
    maxText,
  )
}

/**
 * Whether a form comes from a page of ours: the browser says so, or it carries what only a page of
 * this conversation shows. The cookie is not sent from other sites in the first place.
 */
export function isOurForm(req: Request, { ma }: Form, session: Session | null): boolean {
  const site = req.get('Sec-Fetch-Site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  return session === null || ma === proofOf(session)
}

/** What only a page of this conversation shows; empty before there is one. */
export function proofOf(session: Session | null): string {
  return session ? hashToken(`form ${session.token}`) : ''
}
