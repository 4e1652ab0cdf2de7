/** Where on Zalo: a user of the account, or somebody who writes without an account. */

export type Recipient =
  | { readonly user_id: string }
  | { readonly anonymous_id: string; readonly conversation_id: string }

const anonymous = 'anonymous/'

/** The `chat` of somebody without an account. */
export function anonymousChat(id: string, conversation: string): string {
  return `${anonymous}${id}/${conversation}`
}

/** Who a `chat` is. */
export function recipientOf(chat: string): Recipient {
  if (!chat.startsWith(anonymous)) return { user_id: chat }
  const [anonymous_id = '', conversation_id = ''] = chat.slice(anonymous.length).split('/')
  return { anonymous_id, conversation_id }
}
