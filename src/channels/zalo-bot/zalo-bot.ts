/** The Zalo Bot Platform as a channel. */

import type { Reply } from '../../conversation/reply.ts'
import { capabilities } from '../capabilities.ts'
import type { Channel, Part, Sent } from '../channel.ts'
import { layOut } from '../layout.ts'
import type { ChannelWords } from '../words.ts'
import { fetchZaloPicture } from '../zalo-media.ts'
import { createZaloBotClient, type ZaloBotClient, type ZaloBotClientOptions } from './client.ts'
import { decodeZaloBot } from './decode.ts'
import { sentOf } from './faults.ts'

export type ZaloBotOptions = ZaloBotClientOptions & { readonly words: ChannelWords }

export type ZaloBot = Channel & {
  readonly client: ZaloBotClient
  /** Learns our own id, by which echoes are known. Throws like the client. */
  introduce(signal?: AbortSignal): Promise<void>
}

/** The channel of one bot; it connects nowhere yet. */
export function createZaloBot({ words, ...options }: ZaloBotOptions): ZaloBot {
  const client = createZaloBotClient(options)
  let ourId: string | undefined
  return {
    id: 'zalo-bot',
    client,
    decode: (body) => decodeZaloBot(body, ourId),
    encode: (reply, chat) => encodeReply(reply, chat, words),
    send: (part, signal) => send(client, part, signal),
    fetchPicture: (picture, signal) => fetchZaloPicture(picture, signal),
    async introduce(signal) {
      ourId = (await client.getMe(signal)).id
    },
  }
}

/** No buttons here: choices are numbered. Bold is given as ranges, so nothing needs escaping. */
function encodeReply(reply: Reply, chat_id: string, words: ChannelWords): readonly Part[] {
  const bubbles = layOut(reply, { capabilities: capabilities['zalo-bot'], words })
  return bubbles.map(({ text, bold }) => {
    const styles = bold.map(({ start, length }) => ({ start, len: length, st: ['b'] }))
    const text_styles = styles.length > 0 ? { text_styles: styles } : {}
    return { method: 'sendMessage', body: { chat_id, text, ...text_styles } }
  })
}

async function send(client: ZaloBotClient, part: Part, signal: AbortSignal): Promise<Sent> {
  try {
    const result = await client.call(part.method, part.body, signal)
    const id = (result as { message_id?: unknown } | null | undefined)?.message_id
    return id === undefined ? { kind: 'delivered' } : { kind: 'delivered', messageId: String(id) }
  } catch (error) {
    return sentOf(error)
  }
}
