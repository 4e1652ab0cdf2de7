/** The papers of a procedure as lines. */

import { currentFacts } from '../../knowledge/effective.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import type { Procedure, ProcedureDocument } from '../../knowledge/schema/procedure.ts'
import type { Line } from '../reply.ts'
import type { StatedLine } from './facts.ts'
import { state } from './facts.ts'

/** Every paper in force, in the writer's order. */
export function documentLines(
  procedure: Procedure,
  today: string,
  phrases: Phrases,
): readonly StatedLine[] {
  return currentFacts(procedure.documents, today).map((paper) => {
    const { text, note } = documentLine(paper, phrases)
    return state(text, paper, note)
  })
}

/** A paper with its small print. */
export function documentLine(paper: ProcedureDocument, phrases: Phrases): Line {
  const note = documentNote(paper, phrases)
  return { text: documentName(paper, phrases), ...(note === '' ? {} : { note }) }
}

/** Papers an overview names. */
const maxMain = 4

/** The first papers people have to bring, with a word on how many more there may be. */
export function mainDocumentLines(
  procedure: Procedure,
  today: string,
  phrases: Phrases,
): readonly StatedLine[] {
  const papers = currentFacts(procedure.documents, today)
  const main = papers.filter((paper) => !paper.held).slice(0, maxMain)
  const lines = main.map((paper) => state(documentName(paper, phrases), paper))
  const more = papers.length - main.length
  if (more === 0) return lines
  return [...lines, { text: phrases.say('documents.more', { count: more }), facts: [] }]
}

/** The paper with its condition: "Khi nhờ người khác đi thay: Văn bản ủy quyền". */
export function documentName(paper: ProcedureDocument, phrases: Phrases): string {
  const name = paper.copies > 0 ? withCount(paper, phrases) : paper.name
  return paper.when ? phrases.say('documents.when', { when: paper.when, name }) : name
}

type Counted = Pick<ProcedureDocument, 'name' | 'originals' | 'copies'>

/** Names that say themselves that one copy is wanted. */
const saysCopy = /^(?:bản sao|bản chụp|ảnh chụp) /i

/** The name with how many copies, and originals beside them, are wanted. */
export function withCount({ name, originals, copies }: Counted, phrases: Phrases): string {
  if (originals === 0 && copies === 1 && saysCopy.test(name)) return name
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
