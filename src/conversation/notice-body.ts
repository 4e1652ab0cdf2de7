/** What a notice says, in words and in blanks. */

import type { Reply } from './reply.ts'

export type NoticeBody = {
  readonly reply: Reply
  /** The same in blanks, for channels that take only sentences approved beforehand. */
  readonly facts: NoticeFacts
}

/** As they stand in the words. */
export const noticeFacts = ['code', 'status', 'date', 'action'] as const

export type NoticeFacts = Readonly<Record<(typeof noticeFacts)[number], string>>
