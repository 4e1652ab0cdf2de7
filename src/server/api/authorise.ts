/** Lets only the holder of a conversation's token through. */

import type { Request, RequestHandler } from 'express'
import type { Assistant } from '../../assistant/assistant.ts'
import { Problem } from '../problem.ts'
import { noteConversation } from '../request-log.ts'

export type ConversationParams = { readonly id: string }

/**
 * A missing token, a wrong token and an unknown conversation all get the same 401, so that nobody
 * learns which conversations exist.
 */
export function authorise(assistant: Assistant): RequestHandler<ConversationParams> {
  return async (req, res, next) => {
    const { id } = req.params
    noteConversation(res, id)
    if (!(await isKnown({ assistant }, req))) throw unauthorised()
    next()
  }
}

/** Whether the token of a request is, or is still, good: one that waits outlives some. */
export async function isKnown(
  { assistant }: { readonly assistant: Pick<Assistant, 'authorise'> },
  req: Request<ConversationParams>,
): Promise<boolean> {
  const token = tokenIn(req.headers.authorization)
  return token !== null && assistant.authorise(req.params.id, token)
}

/** The answer to whoever may not, or no longer, see a conversation. */
export function unauthorised(): Problem {
  return new Problem('unauthorised', { headers: { 'WWW-Authenticate': 'Bearer' } })
}

/** The token of a request that was let through. */
export function tokenIn(header: string | undefined): string | null {
  return /^Bearer +([A-Za-z0-9_-]{1,200})$/i.exec(header ?? '')?.[1] ?? null
}
