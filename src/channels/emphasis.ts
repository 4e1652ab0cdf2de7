/** Which lines of a reply are headings: shown bold where a channel can. */

import type { Reply } from '../conversation/reply.ts'

/** UTF-16 units, as Telegram's entities and Zalo Bot's text styles count. */
export type Range = { readonly start: number; readonly length: number }

/** The headings of `reply` that stand as lines in `text`, a piece of its text. */
export function boldRanges(text: string, reply: Reply): readonly Range[] {
  const headings = headingsOf(reply).map((heading) => heading.normalize('NFC').trim())
  const ranges: Range[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line !== '' && headings.some((heading) => isHeading(line, heading))) {
      ranges.push({ start, length: line.length })
    }
    start += line.length + 1
  }
  return ranges
}

function isHeading(line: string, heading: string): boolean {
  return (
    heading !== '' &&
    [heading, `${heading}:`].some((text) => line === text || line.endsWith(`: ${text}`))
  )
}

function headingsOf(reply: Reply): readonly string[] {
  switch (reply.kind) {
    case 'answer':
      return [reply.procedure.title, ...reply.sections.map(({ title }) => title)]
    case 'step':
    case 'checklist':
      return [reply.title]
    case 'dossier':
      return reply.dossier ? [reply.dossier.statusText] : []
    default:
      return []
  }
}
