/** Replies and notices as messages of an Official Account. */

import type { Reply } from '../../conversation/reply.ts'
import { type Capabilities, capabilities } from '../capabilities.ts'
import type { Json, Part } from '../channel.ts'
import { type Bubble, type Button, layOut } from '../layout.ts'
import { timelineOf } from '../timeline.ts'
import type { ChannelWords } from '../words.ts'
import { type Recipient, recipientOf } from './address.ts'
import { tapPrefix } from './decode.ts'

/** People without an account get no buttons: their API is an older one. */
const plain: Capabilities = { ...capabilities['zalo-oa'], buttons: null }

/** The consultation messages of a reply. */
export function encodeReply(
  reply: Reply,
  chat: string,
  words: ChannelWords,
  pictures = false,
): readonly Part[] {
  const recipient = recipientOf(chat)
  const known = 'user_id' in recipient
  const style = { capabilities: known ? capabilities['zalo-oa'] : plain, words, prefix: tapPrefix }
  const method = known ? 'consultation' : 'anonymous'
  const messages = layOut(reply, style).map((bubble) => message(method, recipient, bubble))
  const timeline = pictures && known ? timelineOf(reply) : null
  return timeline ? [{ method: 'timeline', body: { recipient, timeline } }, ...messages] : messages
}

function message(method: string, recipient: Recipient, { text, buttons }: Bubble): Part {
  const payload = { buttons: buttons.map(buttonOf) }
  const attachment = { type: 'template', payload }
  return {
    method,
    body: { recipient, message: buttons.length > 0 ? { text, attachment } : { text } },
  }
}

/** A hidden query shows nothing of its payload in the chat. */
function buttonOf(button: Button): Json {
  return button.kind === 'link'
    ? { title: button.label, type: 'oa.open.url', payload: { url: button.url } }
    : { title: button.label, type: 'oa.query.hide', payload: button.payload }
}

export type Notice = {
  /** The id of a template Zalo approved. */
  readonly template: string
  /** Its blanks. */
  readonly values: Readonly<Record<string, string>>
}

/** A notice outside the window, to a user of the account. */
export function noticeToUser(user_id: string, { template, values }: Notice): Part {
  return {
    method: 'template-user',
    body: { user_id, template_id: template, template_data: values },
  }
}

/** A notice to a telephone number, `84…`. `trackingId` (at most 48 characters) keeps it from going twice. */
export function noticeToPhone(
  phone: string,
  trackingId: string,
  { template, values }: Notice,
): Part {
  return {
    method: 'template-phone',
    body: { phone, template_id: template, template_data: values, tracking_id: trackingId },
  }
}
