/** What is said in place of a part of an imported record that is known to be wrong or outdated. */

import { inForce } from '../../../knowledge/effective.ts'
import type { Phrases } from '../../../knowledge/phrases.ts'
import type { Caution } from '../../../knowledge/schema/cautions.ts'
import type { Facet } from '../../../knowledge/schema/intent.ts'
import { formatDate } from '../../../vietnamese/dates.ts'
import type { Section } from '../../reply.ts'

type Given = {
  readonly caution: Caution | undefined
  readonly phrases: Phrases
  /** ISO date. */
  readonly today: string
}

/** Whether the record's own lines about `facet` may be shown. */
export function isSound(facet: Facet, caution: Caution | undefined): boolean {
  return !caution?.hide.includes(facet)
}

/** The sections with the caution's text in the first hidden one; once it ran out itself, silence. */
export function withCaution(
  sections: readonly Section[],
  { caution, phrases, today }: Given,
): readonly Section[] {
  if (caution === undefined) return sections
  const first = sections.find(({ facet }) => !isSound(facet, caution))
  const textOf = (facet: Facet) => {
    if (!inForce(caution, today)) return phrases.say(`imported.none.${facet}`)
    if (facet === first?.facet) return caution.text
    return phrases.say('imported.caution.above', { title: first?.title ?? '' })
  }
  return sections.map((section) =>
    isSound(section.facet, caution)
      ? section
      : { ...section, lines: [{ text: textOf(section.facet) }] },
  )
}

/** Whom the caution in one of the sections follows, and when it was checked. */
export function cautionFootnotes(
  sections: readonly Section[],
  { caution, phrases, today }: Given,
): readonly string[] {
  if (caution === undefined || !inForce(caution, today)) return []
  if (sections.every(({ facet }) => isSound(facet, caution))) return []
  const { source, checkedOn } = caution
  return [phrases.say('imported.caution.checked', { source, date: formatDate(checkedOn) })]
}
