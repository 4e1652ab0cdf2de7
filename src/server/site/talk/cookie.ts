/** The cookie of a conversation without JavaScript: no script reads it, no other site sends it along. */

import type { Request, Response } from 'express'

export type Session = { readonly id: string; readonly token: string }

const name = 'tro_chuyen'

/** The conversation the browser says is its own; nobody has checked the token yet. */
export function sessionIn(req: Request): Session | null {
  for (const pair of (req.headers.cookie ?? '').split(';')) {
    const match = /^\s*tro_chuyen=([A-Za-z0-9-]{1,64})\.([A-Za-z0-9_-]{1,200})\s*$/.exec(pair)
    if (match?.[1] && match[2]) return { id: match[1], token: match[2] }
  }
  return null
}

/** Kept until the browser is closed: many people share a computer. `secure` where the site is HTTPS. */
export function keepSession(res: Response, { id, token }: Session, secure: boolean): void {
  res.cookie(name, `${id}.${token}`, { ...scope, secure })
}

export function dropSession(res: Response): void {
  res.clearCookie(name, scope)
}

const scope = { path: '/tro-chuyen', httpOnly: true, sameSite: 'strict' } as const
