/** Where an imported answer comes from and what has to be said about it. */

import type { Knowledge } from '../../../knowledge/knowledge.ts'
import { crawledUntil } from '../../../knowledge/national/crawled.ts'
import type { ImportedProcedure } from '../../../knowledge/national/imported-procedure.ts'
import type { Phrases } from '../../../knowledge/phrases.ts'
import { formatDate } from '../../../vietnamese/dates.ts'
import type { Section, Source } from '../../reply.ts'

/** The page of the portal the record was read from, or the handbook it was copied from. */
export function importedSource(
  { code, decision, url, flags }: ImportedProcedure,
  { phrases, settings }: Knowledge,
): Source {
  const portal = settings.portal.name
  if (flags.includes('hand-copied')) return { title: phrases.say('imported.handbook', { code }) }
  const title =
    decision === null
      ? phrases.say('imported.sourceWithoutDecision', { portal, code })
      : phrases.say('imported.source', { portal, code, decision })
  return { title, ...(url === null ? {} : { url }) }
}

/** What is said under the answer: whom it holds for, how old it is, and whom to ask. */
export function importedFootnotes(
  imported: ImportedProcedure,
  sections: readonly Section[],
  phrases: Phrases,
): readonly string[] {
  const { flags, crawled } = imported
  const date = formatDate(crawledUntil(crawled))
  const read = flags.includes('hand-copied')
    ? phrases.say('imported.copied', { date })
    : phrases.say('imported.read', { when: whenRead(crawled, phrases), date })
  return [
    ...(flags.includes('provincial-decision') ? [phrases.say('imported.oneProvince')] : []),
    ...(namesGoneOffice(imported, sections) ? [phrases.say('imported.goneOffice')] : []),
    read,
  ]
}

/** Records that named a district have "cơ quan có thẩm quyền" in its place. */
function namesGoneOffice({ flags }: ImportedProcedure, sections: readonly Section[]): boolean {
  if (!flags.includes('mentions-district')) return false
  const lines = sections.flatMap((section) => section.lines)
  return lines.some(({ text, note = '' }) => /cơ quan có thẩm quyền/i.test(`${text} ${note}`))
}

/** "tháng 06–07/2026" of `2026-06/2026-07`. */
function whenRead(crawled: string, phrases: Phrases): string {
  const [from = crawled, to = from] = crawled.split('/')
  if (from.length === 4) return phrases.say('imported.when.year', { year: from })
  if (from.length === 10) return phrases.say('imported.when.day', { day: formatDate(from) })
  const [year, month] = [to.slice(0, 4), to.slice(5)]
  const months = from === to ? month : `${from.slice(5)}–${month}`
  return phrases.say('imported.when.month', { month: `${months}/${year}` })
}
