/** The papers of a procedure as lines. */

import { currentFacts } from '../../knowledge/effective.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import type { Procedure, ProcedureDocument } from '../../knowledge/schema/procedure.ts'
import type { StatedLine } from './facts.ts'
import { state } from './facts.ts'

/** Every paper in force: first what everybody brings, then what only some cases need. */
export function documentLines(
  procedure: Procedure,
  today: string,
  phrases: Phrases,
): readonly StatedLine[] {
  const papers = currentFacts(procedure.documents, today)
  return [...papers.filter(isForAll), ...papers.filter((paper) => !isForAll(paper))].map((paper) =>
    state(documentName(paper, phrases), paper, documentNote(paper, phrases)),
  )
}

/** Only the papers nearly everybody needs, with a word on how many more there are. */
export function mainDocumentLines(
  procedure: Procedure,
  today: string,
  phrases: Phrases,
): readonly StatedLine[] {
  const papers = currentFacts(procedure.documents, today)
  const main = papers.filter(isForAll)
  if (main.length === 0 || papers.length <= 4) return documentLines(procedure, today, phrases)
  const more = papers.length - main.length
  const lines = main.map((paper) => state(documentName(paper, phrases), paper))
  if (more === 0) return lines
  return [...lines, { text: phrases.say('documents.more', { count: more }), facts: [] }]
}

/** The paper with its condition: "Khi nhờ người khác đi thay: Văn bản ủy quyền". */
export function documentName(paper: ProcedureDocument, phrases: Phrases): string {
  const name = paper.copies > 0 ? withCount(paper, phrases) : paper.name
  return paper.when ? phrases.say('documents.when', { when: paper.when, name }) : name
}

function isForAll(paper: ProcedureDocument): boolean {
  return paper.when === undefined && !paper.held
}

function withCount({ name, originals, copies }: ProcedureDocument, phrases: Phrases): string {
  const key = originals > 0 ? 'documents.originalAndCopy' : 'documents.copy'
  return phrases.say(key, { name, originals, copies })
}

function documentNote(paper: ProcedureDocument, phrases: Phrases): string {
  return [
    paper.action === 'show' ? phrases.say('documents.show') : '',
    paper.held ? phrases.say('documents.held') : '',
    paper.form && paper.form !== paper.name
      ? phrases.say('documents.form', { form: paper.form })
      : '',
    paper.from ? phrases.say('documents.from', { from: paper.from }) : '',
    paper.note ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ')
}
