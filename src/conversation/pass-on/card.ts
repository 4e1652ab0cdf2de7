/** The share card: an answer in some six hundred characters of plain text, with link, source and date. */

import type { Phrases } from '../../knowledge/phrases.ts'
import { formatDate } from '../../vietnamese/dates.ts'
import type { Line } from '../reply.ts'
import type { Digest } from './digest.ts'

/** A message people still read in a Zalo group, in characters. */
export const longestCard = 600

/** Names of laws and portals can fill a screen. */
const longestSource = 110

/** The card; `link` is where the whole answer stands, null where there is no address to give. */
export function cardText(digest: Digest, link: string | null, phrases: Phrases): string {
  const head = [digest.title, ...(digest.lead && digest.lead.length <= 200 ? [digest.lead] : [])]
  const tail = tailOf(digest, link, phrases)
  const room = longestCard - [...head, ...tail].join('\n').length - 1
  return [...head, ...bodyOf(digest, room, phrases), ...tail].join('\n')
}

function tailOf(
  { sources, asOf, careful }: Digest,
  link: string | null,
  phrases: Phrases,
): readonly string[] {
  const date = formatDate(asOf)
  const [source] = sources
  const from = source ? shortSource(source.title) : null
  return [
    ...(link ? [phrases.say('share.link', { link })] : []),
    from
      ? phrases.say('share.source', { source: from, date })
      : phrases.say('share.date', { date }),
    ...(careful ? [phrases.say('share.care')] : []),
  ]
}

/** The decision behind a record stands in brackets: the first to go when the name is long. */
function shortSource(title: string): string {
  if (title.length <= longestSource) return title
  const bare = title.replace(/\s*\([^)]*\)/g, '')
  return bare.length <= longestSource ? bare : `${bare.slice(0, longestSource - 1).trimEnd()}…`
}

type Part = { readonly title: string; readonly lines: readonly string[]; readonly shown: number }

/** Whole lines only: of every section the first, then more in turn while there is room. */
function bodyOf({ sections }: Digest, room: number, phrases: Phrases): readonly string[] {
  let parts: readonly Part[] = sections.map(({ title, facet, lines }) => ({
    title,
    lines: lines.map((line) => (facet === 'fee' ? withNote(line) : bare(line.text))),
    shown: 0,
  }))
  const most = Math.max(0, ...parts.map(({ lines }) => lines.length))
  for (let round = 0; round < most; round += 1) {
    for (const [i, part] of parts.entries()) {
      if (part.shown !== round || part.lines.length <= round) continue
      const grown = parts.with(i, { ...part, shown: round + 1 })
      if (textOf(grown, phrases).join('\n').length <= room) parts = grown
    }
  }
  return textOf(parts, phrases)
}

function textOf(parts: readonly Part[], phrases: Phrases): readonly string[] {
  return parts.map(({ title, lines, shown }) => {
    if (shown === 0) return phrases.say('share.elsewhere', { title })
    const told = `${title}: ${lines.slice(0, shown).join('; ')}`
    if (shown < lines.length) return `${told}; …`
    return /[.!?…]”?$/.test(told) ? told : `${told}.`
  })
}

/** What a fee depends on is part of the fee. */
function withNote({ text, note }: Line): string {
  return note ? `${bare(text)} (${bare(note)})` : bare(text)
}

function bare(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(/[.;:]+$/, '')
}
