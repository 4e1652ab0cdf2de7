/** What people see in their chats, who blocked the bot, and groups that moved. */

import type { Answered } from '../fake-server.ts'
import { type Body, ok, refusal } from './answers.ts'

export type FakeMessage = {
  readonly message_id: number
  readonly chat: { readonly id: number; readonly type: string }
  readonly date: number
  readonly text: string
  readonly reply_markup?: { readonly inline_keyboard: readonly (readonly FakeKey[])[] }
}

export type FakeKey = {
  readonly text: string
  readonly callback_data?: string
  readonly url?: string
}

export type Chats = {
  /** As last edited, in order. */
  readonly messages: readonly FakeMessage[]
  send(body: Body): Answered
  edit(body: Body): Answered
  block(id: number): void
  unblock(id: number): void
  migrate(before: number, after: number): void
  /** The number of a message people write. */
  nextId(): number
}

export function createChats(): Chats {
  const messages: FakeMessage[] = []
  const blocked = new Set<number>()
  const moved = new Map<number, number>()
  let last = 10
  const nextId = () => {
    last += 1
    return last
  }
  return {
    messages,
    nextId,
    block: (id) => void blocked.add(id),
    unblock: (id) => void blocked.delete(id),
    migrate: (before, after) => void moved.set(before, after),
    send(body) {
      const id = Number(body.chat_id)
      const to = moved.get(id)
      if (to !== undefined) {
        const description = 'Bad Request: group chat was upgraded to a supergroup chat'
        return refusal(400, description, { migrate_to_chat_id: to })
      }
      if (blocked.has(id)) return refusal(403, 'Forbidden: bot was blocked by the user')
      const place = { message_id: nextId(), date: seconds(), chat: chatOf(id) }
      const message = { ...shownOf(body), ...place } as FakeMessage
      messages.push(message)
      return ok(message)
    },
    edit(body) {
      const at = messages.findIndex(
        (one) => one.message_id === body.message_id && one.chat.id === body.chat_id,
      )
      const old = messages[at]
      if (!old) return refusal(400, 'Bad Request: message to edit not found')
      const edited = { ...old, ...shownOf(body) } as FakeMessage
      if (JSON.stringify(edited) === JSON.stringify(old)) {
        return refusal(400, 'Bad Request: message is not modified')
      }
      messages[at] = edited
      return ok(edited)
    },
  }
}

function shownOf({ text, reply_markup }: Body) {
  return reply_markup === undefined ? { text } : { text, reply_markup }
}

/** Groups have negative ids. */
export function chatOf(id: number) {
  return { id, type: id < 0 ? 'supergroup' : 'private', first_name: 'Bà Tư' }
}

export function seconds(): number {
  return Math.floor(Date.now() / 1000)
}
