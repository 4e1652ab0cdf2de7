/**
 * The web chat as a channel, for whatever speaks of all channels alike. The page draws replies itself
 * and reads them from the store, so nothing has to be sent.
 */

import { z } from 'zod'
import { BadEvent } from '../bad-event.ts'
import type { Channel, ChannelEvent, Json, Part } from '../channel.ts'

const body = z
  .object({
    conversation: z.string().min(1),
    id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
    at: z.iso.datetime(),
    text: z.string().optional(),
    choice: z.string().min(1).max(256).optional(),
  })
  .refine(({ text, choice }) => (text === undefined) !== (choice === undefined))

/** The channel; `show` is told that there is news in a conversation. */
export function createWeb(show: (conversation: string) => void): Channel {
  return {
    id: 'web',
    decode,
    encode: (reply, chat) => [
      {
        method: 'show',
        body: { conversation: chat, reply: JSON.parse(JSON.stringify(reply)) as Json },
      },
    ],
    async send({ method, body }: Part) {
      if (method !== 'show')
        return { kind: 'refused', reason: 'web: a kind of part it does not know' }
      show(String(body.conversation))
      return { kind: 'delivered' }
    },
  }
}

function decode(raw: unknown): readonly ChannelEvent[] {
  const result = body.safeParse(raw)
  if (!result.success) throw new BadEvent('web', result.error.issues[0]?.path.join('.') ?? '')
  const { conversation, id, at, text, choice } = result.data
  const message =
    choice === undefined
      ? ({ kind: 'text', text: text ?? '' } as const)
      : ({ kind: 'choice', choice } as const)
  return [{ eventId: id, chat: conversation, sentAt: at, content: { kind: 'message', message } }]
}
