/** An Official Account on Zalo as a channel. */

import type { Channel, Part, Sent } from '../channel.ts'
import { Unreached } from '../unreached.ts'
import type { ChannelWords } from '../words.ts'
import type { OaCall, ZaloOaClient } from './client.ts'
import { decodeZaloOa } from './decode.ts'
import { encodeReply } from './encode.ts'
import type { OaFault } from './faults.ts'
import { ZaloOaRefused } from './refused.ts'
import { ConsentMissing, TokenUnavailable } from './tokens.ts'

export type ZaloOaOptions = { readonly client: ZaloOaClient; readonly words: ChannelWords }

/** The channel of one account. */
export function createZaloOa({ client, words }: ZaloOaOptions): Channel {
  return {
    id: 'zalo-oa',
    decode: decodeZaloOa,
    encode: (reply, chat) => encodeReply(reply, chat, words),
    send: (part, signal) => send(client, part, signal),
  }
}

/** Where each kind of part goes. */
const destinations: ReadonlyMap<string, Pick<OaCall, 'host' | 'path'>> = new Map([
  ['consultation', { host: 'oa', path: '/v3.0/oa/message/cs' }],
  ['anonymous', { host: 'oa', path: '/v2.0/oa/message' }],
  ['template-user', { host: 'oa', path: '/v3.0/oa/message/template' }],
  ['template-phone', { host: 'template', path: '/message/template' }],
])

async function send(
  client: ZaloOaClient,
  { method, body }: Part,
  signal: AbortSignal,
): Promise<Sent> {
  const destination = destinations.get(method)
  if (!destination) return { kind: 'refused', reason: 'zalo-oa: a kind of part it does not know' }
  try {
    return delivered(await client.call({ ...destination, body, signal }))
  } catch (error) {
    return sentOf(error)
  }
}

function delivered(data: unknown): Sent {
  const { message_id, msg_id } = (data ?? {}) as { message_id?: unknown; msg_id?: unknown }
  const id = message_id ?? msg_id
  return id === undefined ? { kind: 'delivered' } : { kind: 'delivered', messageId: String(id) }
}

function sentOf(error: unknown): Sent {
  const reason = error instanceof Error ? error.message : 'zalo-oa: an unknown error'
  if (error instanceof ZaloOaRefused) return byFault(error.fault, reason)
  if (error instanceof ConsentMissing) return { kind: 'refused', reason }
  if (error instanceof TokenUnavailable) return { kind: 'failed', reason }
  const neverSent = error instanceof Unreached && error.neverSent
  return { kind: neverSent ? 'failed' : 'uncertain', reason }
}

/** Milliseconds: calls are counted by the minute; nights end. */
const waits: Partial<Record<OaFault, number>> = { rate: 15_000, night: 3_600_000 }

function byFault(fault: OaFault, reason: string): Sent {
  const afterMs = waits[fault]
  if (afterMs !== undefined) return { kind: 'wait', afterMs }
  if (fault === 'theirs') return { kind: 'failed', reason }
  return { kind: fault === 'gone' ? 'gone' : 'refused', reason }
}
