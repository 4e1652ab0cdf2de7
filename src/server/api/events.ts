/** A conversation as it happens, as server-sent events read from the store. */

import type { RequestHandler, Response } from 'express'
import type { Assistant } from '../../assistant/assistant.ts'
import { describeError, type Log } from '../../assistant/log.ts'
import type { StoredMessage } from '../../stores/conversation-store.ts'
import { type ConversationParams, isKnown } from './authorise.ts'
import { createBell } from './bell.ts'
import { readAfter } from './incoming.ts'
import type { Windows } from './windows.ts'
import { messageOnWire } from './wire.ts'

export type EventParts = {
  readonly assistant: Assistant
  readonly log: Log
  /** Aborted when the process is about to stop: streams end, clients come back elsewhere. */
  readonly stopping: AbortSignal
  /** Milliseconds between comments that keep proxies from closing a quiet stream. */
  readonly heartbeatMs: number
}

/** Sends every message after `Last-Event-ID` (or `?after=`), then each new one as it is kept. */
export function streamEvents(
  parts: EventParts,
  windows: Windows,
): RequestHandler<ConversationParams> {
  return async (req, res) => {
    const { id } = req.params
    const after = startOf(req.get('Last-Event-ID'), req.query.after)
    const leave = windows.enter(id)
    try {
      await follow(parts, { id, after, res, isStillKnown: () => isKnown(parts, req) })
    } catch (error) {
      parts.log.error(describeError(error), 'stream-broken')
    } finally {
      leave()
    }
    res.end()
  }
}

function startOf(lastEventId: string | undefined, after: unknown): number {
  return /^\d{1,15}$/.test(lastEventId ?? '') ? Number(lastEventId) : readAfter(after)
}

type Stream = {
  readonly id: string
  readonly after: number
  readonly res: Response
  /** Asked before anything is told: tokens change while a stream is open. */
  readonly isStillKnown: () => Promise<boolean>
}

/** A heartbeat also looks for news that another process wrote. */
async function follow(parts: EventParts, { id, after, res, isStillKnown }: Stream): Promise<void> {
  const { assistant, stopping, heartbeatMs } = parts
  const bell = createBell()
  const unsubscribe = assistant.subscribe(id, bell.ring)
  res.once('close', bell.ring)
  stopping.addEventListener('abort', bell.ring)
  begin(res)
  try {
    let last = after
    while (!res.destroyed && !stopping.aborted) {
      if (!(await isStillKnown())) return
      const news = await assistant.history(id, last)
      if (!news) return
      for (const message of news) await write(res, frame(message))
      last = news.at(-1)?.seq ?? last
      if (news.length === 0 && !(await bell.wait(heartbeatMs))) await write(res, ':\n\n')
    }
  } finally {
    unsubscribe()
    stopping.removeEventListener('abort', bell.ring)
  }
}

/** nginx passes events on at once only when told. */
function begin(res: Response): void {
  res.set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' })
  res.flushHeaders()
  res.write(`retry: ${comeBackAfter}\n\n`)
}

/** Milliseconds a client waits before it opens a lost stream again. */
const comeBackAfter = 2000

function frame(message: StoredMessage): string {
  return `id: ${message.seq}\nevent: message\ndata: ${JSON.stringify(messageOnWire(message))}\n\n`
}

/** Waits while the client reads slower than we write. */
function write(res: Response, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (res.destroyed || res.write(text)) return resolve()
    const go = () => {
      res.off('drain', go).off('close', go)
      resolve()
    }
    res.on('drain', go).on('close', go)
  })
}
