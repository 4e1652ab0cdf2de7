/** The page of a procedure of the national list. */

import type { ImportedProcedure } from '../../knowledge/national/imported-procedure.ts'
import { facets } from '../../knowledge/schema/intent.ts'
import { importedSource } from '../answer/imported/provenance.ts'
import type { ListedEntry } from '../answer/imported.ts'
import { composeImported, isTold, tellImported } from '../answer/imported.ts'
import type { Now } from '../now.ts'
import { importedPapers, wide } from '../sheet/imported-sheet.ts'
import type { World } from '../world.ts'
import { cardOf } from './card.ts'
import { guidesWith, lifeEventsWith } from './page-refs.ts'
import { emptyPage, type ProcedurePage } from './procedure-page.ts'

/** The national list has no place for a benefit: nothing is said of it. */
const toldFacets = facets.filter((facet) => facet !== 'benefit')

type Given = { readonly world: World; readonly now: Now }

/** The page; without details it says where to read on. */
export function importedPage(
  entry: ListedEntry,
  details: ImportedProcedure | null,
  given: Given,
): ProcedurePage {
  const { world, now } = given
  const { knowledge } = world
  const short = composeImported(entry, details, ['documents'], given)
  const { field, levels } = cardOf(entry, knowledge, now.today)
  const { code, name } = entry.listing
  const common = {
    ...emptyPage,
    procedure: short.procedure,
    officialName: name,
    field,
    levels,
    online: null,
    lifeEvents: lifeEventsWith([code], world),
    guides: guidesWith([code], world),
    asOf: short.asOf,
  }
  if (!isTold(details)) {
    const { lead, sources, footnotes } = short
    return { ...common, kind: 'named', summary: lead, sources, footnotes }
  }
  const told = tellImported(details, toldFacets, { ...given, limit: wide })
  const [papers, fee, ...sections] = told.sections
  return {
    ...common,
    kind: 'imported',
    summary: knowledge.phrases.say('imported.summary', { code, field: details.field }),
    papers: papers ? importedPapers(details, papers, given) : [],
    fees: fee?.lines.map((line) => ({ ...line, basis: [], from: null, to: null })) ?? [],
    sections,
    sources: [importedSource(details, knowledge)],
    footnotes: told.footnotes,
  }
}
