/** Where on Telegram: a chat, and in forums the topic. As one string it is the `chat` of events. */

export type Address = { readonly chat_id: number; readonly message_thread_id?: number }

type Place = {
  readonly chat: { readonly id: number }
  readonly message_thread_id?: number | undefined
  readonly is_topic_message?: boolean | undefined
}

/** `42`, or `-1001234/7` in topic 7. */
export function chatOf({ chat, message_thread_id, is_topic_message }: Place): string {
  return is_topic_message && message_thread_id ? `${chat.id}/${message_thread_id}` : String(chat.id)
}

/** The address `chatOf` wrote. */
export function addressOf(chat: string): Address {
  const [id, topic] = chat.split('/')
  const address = { chat_id: Number(id) }
  return topic === undefined ? address : { ...address, message_thread_id: Number(topic) }
}
