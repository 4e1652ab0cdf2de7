/** An answer as plain words to send on: what it says, where it comes from, of when it is. Pure. */

import type { AnswerReply, Reply } from '../../../conversation/reply.ts'
import { plainDate } from '../clock.ts'
import * as words from '../words.ts'

/** `url`: where the answer is found again. What the text names already is not named twice. */
export function shareText(reply: Reply, url?: string): string {
  const text = reply.text.trim()
  const more = reply.kind === 'answer' ? linesAround(reply, text) : { before: [], after: [] }
  const address = url === undefined ? [] : [url]
  return [...more.before, text, ...more.after, ...address].join('\n')
}

function linesAround({ procedure, sources, asOf }: AnswerReply, text: string) {
  const date = plainDate(asOf)
  const named = (part: string) => text.includes(part)
  const unnamed = sources.map(({ title }) => title).filter((title) => !named(title))
  return {
    before: named(procedure.title) ? [] : [procedure.title],
    after: [
      ...(unnamed.length > 0 ? [words.sourceLine(unnamed.join('; '))] : []),
      ...(named(date) ? [] : [words.checkedOn(date)]),
    ],
  }
}
