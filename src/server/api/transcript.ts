/** A conversation as a file to keep: what was said, when, from which sources; personal numbers as they are stored, masked. */

import type { RequestHandler } from 'express'
import type { Assistant } from '../../assistant/assistant.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import type { StoredMessage } from '../../stores/conversation-store.ts'
import { Problem } from '../problem.ts'
import { type ConversationParams, unauthorised } from './authorise.ts'
import { transcriptPage } from './transcript-page.ts'
import { transcriptText } from './transcript-text.ts'

export type TranscriptParts = { readonly assistant: Assistant; readonly phrases: Phrases }

/** More would be a book, in messages. */
const longest = 2_000

const formats = {
  txt: { type: 'text/plain; charset=utf-8', draw: transcriptText },
  html: { type: 'text/html; charset=utf-8', draw: transcriptPage },
} as const

/** `GET …/transcript?format=txt|html`. */
export function giveTranscript({
  assistant,
  phrases,
}: TranscriptParts): RequestHandler<ConversationParams> {
  return async (req, res) => {
    const format = formatOf(req.query.format)
    const messages = await allMessages(assistant, req.params.id)
    if (!messages) throw unauthorised()
    const { type, draw } = formats[format]
    res.attachment(`hoi-mot-cua.${format}`).set('Content-Type', type)
    res.send(draw(messages, phrases))
  }
}

function formatOf(format: unknown): keyof typeof formats {
  if (format === 'txt' || format === 'html') return format
  throw new Problem('bad-request', { detail: 'format: expected txt or html' })
}

async function allMessages(
  assistant: Assistant,
  id: string,
): Promise<readonly StoredMessage[] | null> {
  const all: StoredMessage[] = []
  while (all.length < longest) {
    const page = await assistant.history(id, all.at(-1)?.seq ?? 0)
    if (!page) return null
    if (page.length === 0) break
    all.push(...page)
  }
  return all
}
