/** The sheet of a procedure of the national list. */

import type { Knowledge } from '../../knowledge/knowledge.ts'
import type { ImportedProcedure } from '../../knowledge/national/imported-procedure.ts'
import { isSound } from '../answer/imported/caution.ts'
import { paperLine } from '../answer/imported/papers.ts'
import { importedSource } from '../answer/imported/provenance.ts'
import type { ListedEntry } from '../answer/imported.ts'
import { composeImported, isTold, tellImported } from '../answer/imported.ts'
import type { Now } from '../now.ts'
import type { Section } from '../reply.ts'
import type { World } from '../world.ts'
import { sheetFacets } from './curated-sheet.ts'
import type { PaperGroup, Sheet } from './sheet.ts'

type Given = { readonly world: World; readonly now: Now }

/** Paper has room. */
export const wide = { lines: 60, line: 1200, all: 12_000 }

/** The sheet; without details it says where to read on. */
export function importedSheet(
  entry: ListedEntry,
  details: ImportedProcedure | null,
  given: Given,
): Sheet {
  const short = composeImported(entry, details, ['documents'], given)
  const { procedure, lead, sources, footnotes } = short
  const empty = { procedure, answers: [], chosen: [], visit: null, papers: [], sections: [] }
  if (!isTold(details)) return { ...empty, summary: lead, sources, footnotes }
  const { knowledge } = given.world
  const told = tellImported(details, ['documents', ...sheetFacets], { ...given, limit: wide })
  const [papers] = told.sections
  return {
    ...empty,
    summary: knowledge.phrases.say('imported.summary', {
      code: details.code,
      field: details.field,
    }),
    papers: papers ? importedPapers(details, papers, given) : [],
    sections: told.sections.filter(({ facet }) => facet !== 'documents'),
    sources: [importedSource(details, knowledge)],
    footnotes: told.footnotes,
  }
}

/** Papers case by case; the section's own lines where the record's papers may not be shown. */
export function importedPapers(
  { code, documents, documentNotes }: ImportedProcedure,
  section: Section,
  { world: { knowledge } }: Given,
): readonly PaperGroup[] {
  const { phrases, cautions } = knowledge
  const title = phrases.say('sheet.papers.needed')
  const isShown = isSound('documents', cautions.get(code)) && documents.length > 0
  if (!isShown) return [{ title, papers: [], notes: section.lines.map(({ text }) => text) }]
  const groups = [...Map.groupBy(documents, ({ group }) => group)].map(([group, papers]) => ({
    title: group ?? title,
    papers: papers.map((paper) => paperLine(paper, phrases)),
    notes: [],
  }))
  return [...groups, ...remarks(documentNotes, knowledge)]
}

/** Remarks printed; some records have pages of rules for officers. */
const maxRemarks = 5

function remarks(all: readonly string[], { phrases, settings }: Knowledge): readonly PaperGroup[] {
  if (all.length === 0) return []
  const left = all.length - maxRemarks
  const portal = settings.portal.name
  const more = left > 0 ? [phrases.say('imported.more', { count: left, portal })] : []
  const notes = [...all.slice(0, maxRemarks), ...more]
  return [{ title: phrases.say('sheet.papers.remarks'), papers: [], notes }]
}
