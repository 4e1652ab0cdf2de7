/** What conversations look like on the wire. */

import type { NumberedReply, StoredMessage } from '../../stores/conversation-store.ts'
import type { Verdict } from '../../stores/feedback-store.ts'

/** `{ seq, kind, text, … }` */
export function replyOnWire({ seq, reply }: NumberedReply) {
  return { seq, ...reply }
}

/**
 * `{ seq, author, at, id, text }` of a citizen (`id` as the client gave it), `{ seq, author, at, reply }`
 * of the assistant, with the `verdict` the citizen gave it.
 */
export function messageOnWire(message: StoredMessage, verdict?: Verdict) {
  const { seq, author, at } = message
  if (message.author === 'citizen')
    return { seq, author, at, id: message.eventId, text: message.text }
  return { seq, author, at, reply: message.reply, verdict }
}
