/** The share card: an answer in some six hundred characters of plain text, with link, source and date. */

import type { Phrases } from '../../knowledge/phrases.ts'
import { formatDate } from '../../vietnamese/dates.ts'
import type { Digest } from './digest.ts'
import { fill, type Part, partsOf, stopped } from './fill.ts'

/** A message people still read in a Zalo group, in characters. */
export const longestCard = 600

/** Names of laws and portals can fill a screen. */
const longestSource = 110
const longestLead = 200

/** The card; `link` is where the whole answer stands, null where there is no address to give. */
export function cardText(digest: Digest, link: string | null, phrases: Phrases): string {
  const { title, lead } = digest
  const head = [title, ...(lead && lead.length <= longestLead ? [lead] : [])]
  const tail = tailOf(digest, link, phrases)
  const room = longestCard - [...head, ...tail].join('\n').length - 1
  const write = (part: Part, shown: number) => sectionText(part, shown, phrases)
  return [...head, ...fill(partsOf(digest.sections), room, write), ...tail].join('\n')
}

/** Link, source with its date, a word of care. */
export function tailOf(
  { sources, asOf, careful }: Digest,
  link: string | null,
  phrases: Phrases,
): readonly string[] {
  const date = formatDate(asOf)
  const [source] = sources
  const from = source ? shortSource(source.title) : null
  return [
    ...(link ? [phrases.say('card.link', { link })] : []),
    from ? phrases.say('card.source', { source: from, date }) : phrases.say('card.date', { date }),
    ...(careful ? [phrases.say('card.care')] : []),
  ]
}

/** The decision behind a record stands in brackets: the first to go when the name is long. */
function shortSource(title: string): string {
  if (title.length <= longestSource) return title
  const short = title.replace(/\s*\([^)]*\)/g, '')
  return short.length <= longestSource ? short : `${short.slice(0, longestSource - 1).trimEnd()}…`
}

function sectionText({ title, lines }: Part, shown: number, phrases: Phrases): string {
  if (shown === 0) return phrases.say('card.elsewhere', { title })
  const told = `${title}: ${lines.slice(0, shown).join('; ')}`
  return shown < lines.length ? `${told}; …` : stopped(told)
}
