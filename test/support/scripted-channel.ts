/** A channel in memory that behaves as its interface says, and answers sends as a test tells it to. */

import type { Channel, ChannelEvent, Part, Sent } from '../../src/channels/channel.ts'

export type ScriptedChannel = Channel & {
  /** What was sent, in the order it began: the chat and the text. */
  readonly sent: readonly { readonly chat: string; readonly text: string }[]
  /** Most sends to one chat at the same time. */
  readonly crowd: () => number
}

/** Decides what becomes of the `count`-th send (from 1) of a part; delivered when undefined. */
export type Script = (send: {
  readonly chat: string
  readonly text: string
  readonly count: number
  readonly signal: AbortSignal
}) => Sent | Promise<Sent> | undefined

/** A reply that cannot be encoded. */
export const unshowable = 'KHÔNG HIỆN ĐƯỢC'

export function scriptedChannel(script: Script = () => undefined): ScriptedChannel {
  const sent: { chat: string; text: string }[] = []
  const counts = new Map<string, number>()
  const inside = new Map<string, number>()
  let most = 0
  return {
    id: 'telegram',
    sent,
    crowd: () => most,
    decode: (body) => body as readonly ChannelEvent[],
    encode(reply, chat) {
      if (reply.text.includes(unshowable)) throw new Error(`cannot show ${reply.text}`)
      return [{ method: 'send', body: { chat, text: reply.text } }]
    },
    async send({ body }: Part, signal) {
      const { chat, text } = body as { chat: string; text: string }
      const key = `${chat} ${text}`
      const count = (counts.get(key) ?? 0) + 1
      counts.set(key, count)
      sent.push({ chat, text })
      inside.set(chat, (inside.get(chat) ?? 0) + 1)
      most = Math.max(most, inside.get(chat) ?? 0)
      await new Promise(setImmediate)
      const end = await script({ chat, text, count, signal })
      inside.set(chat, (inside.get(chat) ?? 1) - 1)
      return end ?? { kind: 'delivered', messageId: key }
    },
  }
}
