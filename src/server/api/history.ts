/** What was said after a number, at once or as soon as there is something: for networks that hold streams back. */

import type { RequestHandler, Response } from 'express'
import type { StoredMessage } from '../../stores/conversation-store.ts'
import type { FeedbackStore } from '../../stores/feedback-store.ts'
import { type ConversationParams, isKnown, unauthorised } from './authorise.ts'
import { createBell } from './bell.ts'
import type { EventParts } from './events.ts'
import { readAfter, readWait } from './incoming.ts'
import type { Windows } from './windows.ts'
import { messageOnWire } from './wire.ts'

type HistoryParts = Pick<EventParts, 'assistant' | 'stopping'> & {
  readonly verdicts: FeedbackStore['verdicts']
}

/** Answers `?after=`; with `?wait=` (seconds) an empty answer is held back that long for news. */
export function giveHistory(
  parts: HistoryParts,
  windows: Windows,
): RequestHandler<ConversationParams> {
  return async (req, res) => {
    const { id } = req.params
    const after = readAfter(req.query.after)
    const waitMs = readWait(req.query.wait) * 1_000
    let messages = await parts.assistant.history(id, after)
    if (messages?.length === 0 && waitMs > 0) {
      const leave = windows.enter(id)
      try {
        messages = await newsAfter(parts, { id, after, waitMs, res })
        // The token may have been void for most of the time.
        if (!(await isKnown(parts, req))) messages = null
      } finally {
        leave()
      }
    }
    if (!messages) throw unauthorised()
    const verdicts = messages.length > 0 ? await parts.verdicts(id) : new Map()
    res.json({ messages: messages.map((one) => messageOnWire(one, verdicts.get(one.seq))) })
  }
}

type Waiting = {
  readonly id: string
  readonly after: number
  readonly waitMs: number
  readonly res: Response
}

async function newsAfter(
  { assistant, stopping }: HistoryParts,
  { id, after, waitMs, res }: Waiting,
): Promise<readonly StoredMessage[] | null> {
  const bell = createBell()
  const unsubscribe = assistant.subscribe(id, bell.ring)
  res.once('close', bell.ring)
  stopping.addEventListener('abort', bell.ring)
  try {
    if (!stopping.aborted) await bell.wait(waitMs)
    return await assistant.history(id, after)
  } finally {
    unsubscribe()
    stopping.removeEventListener('abort', bell.ring)
  }
}
