/** A conversation as plain text. */

import type { Source } from '../../conversation/reply.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import type { StoredMessage } from '../../stores/conversation-store.ts'

/** Every message under who said it and when. A byte order mark: older editors guess wrong without. */
export function transcriptText(messages: readonly StoredMessage[], phrases: Phrases): string {
  const say = (name: string) => phrases.say(`server.transcript.${name}`)
  const parts = messages.map((message) =>
    [`${whoAndWhen(message, phrases)}:`, wordsOf(message), ...sourceLines(message)].join('\n'),
  )
  return `\uFEFF${[say('title'), say('note'), ...parts].join('\n\n')}\n`
}

/** `Trợ lý, 14:05 ngày 22/11/2026`. */
export function whoAndWhen({ author, at }: StoredMessage, phrases: Phrases): string {
  const time = moment.format(new Date(at)).replace(/^(\S+) /, '$1 ngày ')
  return `${phrases.say(`server.transcript.${author}`)}, ${time}`
}

/** What was said; replies have a text that stands alone. */
export function wordsOf(message: StoredMessage): string {
  return message.author === 'citizen' ? message.text : message.reply.text
}

/** Sources that have an address. */
export function sourcesOf(message: StoredMessage): readonly (Source & { readonly url: string })[] {
  if (message.author !== 'assistant' || message.reply.kind !== 'answer') return []
  return message.reply.sources.flatMap(({ title, url }) => (url ? [{ title, url }] : []))
}

function sourceLines(message: StoredMessage): readonly string[] {
  return sourcesOf(message).map(({ title, url }) => `${title}: ${url}`)
}

/** All of Vietnam has one time. */
const moment = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})
