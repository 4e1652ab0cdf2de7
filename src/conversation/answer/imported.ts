/** The answer about a procedure of the national list. */

import type { CatalogueEntry } from '../../knowledge/catalogue.ts'
import type { ImportedProcedure } from '../../knowledge/national/imported-procedure.ts'
import type { Facet } from '../../knowledge/schema/intent.ts'
import type { Now } from '../now.ts'
import type { AnswerReply } from '../reply.ts'
import type { World } from '../world.ts'

export type ListedEntry = Extract<CatalogueEntry, { readonly kind: 'listed' }>

/** Answers from imported details; without any it names the procedure and says where to read on. */
export function composeImported(
  { listing, title }: ListedEntry,
  _details: ImportedProcedure | null,
  _facets: readonly Facet[],
  { world }: { readonly world: World; readonly now: Now },
): AnswerReply {
  const { phrases, settings } = world.knowledge
  const lead = phrases.say('imported.nameOnly', {
    title,
    code: listing.code,
    portal: settings.portal.name,
    contact: settings.contact,
  })
  return {
    kind: 'answer',
    text: lead,
    procedure: { id: listing.code, code: listing.code, title },
    facets: [],
    lead,
    sections: [],
    sources: [],
    asOf: '2026-07-31',
    footnotes: [],
    choices: [],
  }
}
