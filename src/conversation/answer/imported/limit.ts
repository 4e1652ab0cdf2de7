/** Long sections cut to what fits a chat message, saying how much is left. */

import type { Line } from '../../reply.ts'
import type { World } from '../../world.ts'

/** How much of a section is shown: lines, and characters of one line and of all. */
export type Limit = { readonly lines: number; readonly line: number; readonly all: number }

/** The limit of each of `count` sections, so that the whole answer stays below 4,000 characters. */
export function limitFor(count: number): Limit {
  return {
    lines: Math.max(3, Math.floor(12 / count)),
    line: count === 1 ? 320 : 240,
    all: Math.floor(2800 / count),
  }
}

/** The lines that fit, the last one telling how many more there are. */
export function limitLines(
  lines: readonly Line[],
  limit: Limit,
  { knowledge }: World,
): readonly Line[] {
  const short = lines.map((line) => shortLine(line, limit.line))
  const shown = short.slice(0, countFitting(short, limit))
  const left = short.length - shown.length
  if (left === 0) return shown
  const portal = knowledge.settings.portal.name
  return [...shown, { text: knowledge.phrases.say('imported.more', { count: left, portal }) }]
}

/** A text of at most `longest` characters, cut at a word; a quotation stays closed. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text
  const at = text.lastIndexOf(' ', longest - 2)
  const begun = text.slice(0, at > longest / 2 ? at : longest - 2).replace(/[\s,;:.(…]+$/, '')
  return begun.lastIndexOf('“') > begun.lastIndexOf('”') ? `${begun}…”` : `${begun}…`
}

function shortLine({ text, note }: Line, longest: number): Line {
  return { text: cut(text, longest), ...(note ? { note: cut(note, longest) } : {}) }
}

/** At least one line is shown. */
function countFitting(lines: readonly Line[], limit: Limit): number {
  const room = lines.reduce<{ readonly count: number; readonly length: number }>(
    ({ count, length }, { text, note = '' }, i) => {
      const next = length + text.length + note.length + 3
      const fits = count === i && i < limit.lines && next <= limit.all
      return fits ? { count: count + 1, length: next } : { count, length }
    },
    { count: 0, length: 0 },
  )
  return Math.max(1, room.count)
}
