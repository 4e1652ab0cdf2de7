import { composeImported } from '../../src/conversation/answer/imported.ts'
import { nowAt } from '../../src/conversation/now.ts'
import type { ImportedProcedure } from '../../src/knowledge/national/imported-procedure.ts'
import type { Listing } from '../../src/knowledge/national/listing.ts'
import type { Facet } from '../../src/knowledge/schema/intent.ts'
import { detailsOf, listingOf } from '../support/national.ts'
import { plainWorld } from '../support/plain-world.ts'

const now = nowAt(new Date('2026-11-22T12:00:00+07:00'))

export function answer(
  details: Partial<ImportedProcedure> | null,
  asked: readonly Facet[],
  listing: Partial<Listing> = {},
  title = 'Đăng ký thử nghiệm',
) {
  const entry = { kind: 'listed', listing: listingOf(listing), title } as const
  return composeImported(entry, details && detailsOf(details), asked, { world: plainWorld, now })
}

/** The lines of the one section asked for, notes behind a bar. */
export function linesOf(facet: Facet, details: Partial<ImportedProcedure>): readonly string[] {
  const [section] = answer(details, [facet]).sections
  return (section?.lines ?? []).map(({ text, note }) => (note ? `${text} | ${note}` : text))
}
