/** Reads what a client sends, by schema; what does not fit becomes a kind problem. */

import { z } from 'zod'
import type { Message } from '../../conversation/message.ts'
import { Problem } from '../problem.ts'

export type Incoming = {
  readonly eventId: string
  readonly message: Message
  /** The payload of a link that was followed. */
  readonly start?: string
}

/** The message in a request body. `maxText` is in characters as a reader counts them, roughly. */
export function readIncoming(body: unknown, maxText: number): Incoming {
  const result = schema.safeParse(body)
  if (!result.success) throw new Problem('message-invalid', { detail })
  const { id: eventId, text, choice, start } = result.data
  if (start !== undefined && text === undefined && choice === undefined) {
    return { eventId, start, message: { kind: 'text', text: '' } }
  }
  if (choice !== undefined && text === undefined) {
    return { eventId, message: { kind: 'choice', choice } }
  }
  if (text === undefined || choice !== undefined || start !== undefined)
    throw new Problem('message-invalid', { detail })
  checkText(text, maxText)
  return { eventId, message: { kind: 'text', text } }
}

/** The number in `?after=`, 0 when there is none. */
export function readAfter(after: unknown): number {
  const result = afterSchema.safeParse(after)
  if (!result.success) {
    throw new Problem('bad-request', { detail: 'after: expected a whole number from 0' })
  }
  return result.data
}

const payload = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

const schema = z.object({
  id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  text: z.string().optional(),
  choice: z.string().min(1).max(256).optional(),
  start: payload.optional(),
})

const opening = z.object({ start: payload.optional() })

/** The payload of a link by which a conversation begins; undefined for any body that tells none. */
export function readStart(body: unknown): string | undefined {
  return opening.safeParse(body).data?.start
}

const detail =
  'expected { "id": 1 to 64 of A-Z a-z 0-9 _ -, and one of "text", "choice" (1 to 256 characters), "start" }'

const afterSchema = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
  .default(0)

/** Composed and without spaces at the ends, so that typing style does not shorten what may be said. */
function checkText(text: string, maxText: number): void {
  const tidy = text.normalize('NFC').trim()
  if (tidy === '') throw new Problem('text-blank')
  if ([...tidy].length <= maxText) return
  const limit = maxText.toLocaleString('vi-VN')
  throw new Problem('text-too-long', {
    values: { limit },
    detail: `text: expected at most ${maxText} characters`,
  })
}
