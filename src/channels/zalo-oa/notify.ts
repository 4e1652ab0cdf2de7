/** How a notice nobody asked for reaches a user of an Official Account: by the window, else by a template, else not yet. */

import type { NoticeBody, NoticeFacts } from '../../conversation/notice-body.ts'
import type { NoticeWay } from '../channel.ts'
import type { ChannelWords } from '../words.ts'
import { recipientOf } from './address.ts'
import type { ZaloOaClient } from './client.ts'
import { encodeReply, noticeToPhone, noticeToUser } from './encode.ts'
import { ZaloOaRefused } from './refused.ts'
import { wayToReach } from './window.ts'

/** What the operator agreed to. */
export type OaNotices = {
  /** Messages from 48 hours to seven days after the last sign of life, which cost money. */
  readonly mayPay: boolean
  /** A template Zalo approved, and which of our facts fills which of its blanks. */
  readonly template?: {
    readonly id: string
    readonly fields: Readonly<Record<string, keyof NoticeFacts>>
  }
}

export const noOaNotices: OaNotices = { mayPay: false }

export type NotifyParts = {
  readonly client: Pick<ZaloOaClient, 'quota' | 'userDetail'>
  readonly words: ChannelWords
  readonly notices: OaNotices
  readonly clock: () => Date
  /** Until when no more templates may be sent, milliseconds since 1970; 0 = they may. */
  readonly noTemplatesUntil: () => number
}

/** Zalo is asked when the person was last heard of: it also counts calls and clicks we never see. */
export async function notifyUser(
  parts: NotifyParts,
  body: NoticeBody,
  chat: string,
): Promise<NoticeWay> {
  const recipient = recipientOf(chat)
  if (!('user_id' in recipient)) return { kind: 'held', reason: 'zalo-oa: no account' }
  try {
    const user = recipient.user_id
    const { lastInteraction } = await parts.client.quota(user)
    const asked = { body, chat, user, lastInteraction, phone: null }
    const way = wayAt(parts, asked)
    if (way.kind !== 'held' || !parts.notices.template) return way
    const { phone = null } = await parts.client.userDetail(user)
    return wayAt(parts, { ...asked, phone })
  } catch (error) {
    return waiting(error)
  }
}

type Asked = {
  readonly body: NoticeBody
  readonly chat: string
  readonly user: string
  readonly lastInteraction: string | null
  readonly phone: string | null
}

function wayAt(
  { words, notices, clock, noTemplatesUntil }: NotifyParts,
  { body, chat, user, lastInteraction, phone }: Asked,
): NoticeWay {
  const now = clock()
  const { mayPay, template } = notices
  const way = wayToReach({
    ...{ lastInteraction, now, mayPay },
    ...{ hasTemplate: template !== undefined, hasPhone: phone !== null },
  })
  if (way.kind === 'consultation') {
    return { kind: 'parts', parts: encodeReply(body.reply, chat, words) }
  }
  if (way.kind === 'none' || template === undefined) {
    return { kind: 'held', reason: 'zalo-oa: the window is closed' }
  }
  const wait = noTemplatesUntil() - now.getTime()
  if (wait > 0) return { kind: 'later', afterMs: wait, reason: 'zalo-oa: no templates left today' }
  const values = Object.fromEntries(
    Object.entries(template.fields).map(([blank, fact]) => [blank, body.facts[fact]]),
  )
  const notice = { template: template.id, values }
  const byPhone = way.by === 'phone' && phone !== null
  const part = byPhone
    ? noticeToPhone(phone, crypto.randomUUID(), notice)
    : noticeToUser(user, notice)
  return { kind: 'parts', parts: [part] }
}

const minute = 60_000

/** Not heard of is not lost: asked again soon, or when a person has mended what only a person can. */
function waiting(error: unknown): NoticeWay {
  const reason = error instanceof Error ? error.message : 'zalo-oa: an unknown error'
  if (!(error instanceof ZaloOaRefused)) return { kind: 'later', afterMs: minute, reason }
  if (error.fault === 'gone' || error.fault === 'recipient') return { kind: 'held', reason }
  const isSoon = error.fault === 'rate' || error.fault === 'theirs'
  return { kind: 'later', afterMs: isSoon ? minute : 60 * minute, reason }
}
