/** The papers of an imported record as lines. */

import type {
  ImportedDocument,
  ImportedProcedure,
} from '../../../knowledge/national/imported-procedure.ts'
import { joinLines } from '../../../knowledge/national/lines.ts'
import type { Phrases } from '../../../knowledge/phrases.ts'
import type { Line } from '../../reply.ts'
import { withCount } from '../documents.ts'
import { cut } from './limit.ts'

/** Remarks told after the papers. */
const maxRemarks = 3

/** Every paper, case by case, then a few remarks; only the remarks where nothing is counted. */
export function paperLines(imported: ImportedProcedure, phrases: Phrases): readonly Line[] {
  const { documents, documentNotes } = imported
  if (documents.length === 0) {
    if (documentNotes.length === 0) return []
    const lines = documentNotes.map((text) => ({ text }))
    return [{ text: phrases.say('imported.papers.uncounted') }, ...lines]
  }
  const remarks = documentNotes.slice(0, maxRemarks)
  return [
    ...documents.flatMap((paper, i) => [
      ...headingOf(paper, documents[i - 1], phrases),
      paperLine(paper, phrases),
    ]),
    ...remarks.map((text) => ({ text: phrases.say('imported.papers.remark', { text }) })),
  ]
}

/** A case is named where it begins. */
function headingOf(
  { group }: ImportedDocument,
  before: ImportedDocument | undefined,
  phrases: Phrases,
): readonly Line[] {
  if (before === undefined ? group === null : before.group === group) return []
  if (group === null) return [{ text: phrases.say('imported.papers.others') }]
  return [{ text: phrases.say('imported.papers.group', { group: cut(group, 200) }) }]
}

/** A paper with the rest of its row as small print. */
export function paperLine(paper: ImportedDocument, phrases: Phrases): Line {
  const note = joinLines(paper.parts)
  return { text: nameOf(paper, phrases), ...(note === '' ? {} : { note }) }
}

/** One original goes without saying. */
function nameOf(paper: ImportedDocument, phrases: Phrases): string {
  const name = cut(paper.name, 280)
  const { originals } = paper
  if (paper.copies > 0) return withCount({ ...paper, name }, phrases)
  return originals > 1 ? phrases.say('imported.papers.originals', { name, originals }) : name
}

/** Papers an overview names. */
const maxMain = 4

/** The first papers in short, and how many more there are. */
export function mainPaperLines(imported: ImportedProcedure, phrases: Phrases): readonly Line[] {
  const { documents } = imported
  const main = documents.slice(0, maxMain).map(({ name }) => ({ text: cut(name, 160) }))
  const more = documents.length - main.length
  if (more <= 0) return main
  return [...main, { text: phrases.say('imported.papers.more', { count: more }) }]
}

/** The forms among the papers. */
export function formLines({ documents }: ImportedProcedure, phrases: Phrases): readonly Line[] {
  const named = documents.filter(({ form, name }) => form !== null || isForm.test(name))
  const names = [...new Map(named.map((paper) => [paper.name, paper] as const)).values()]
  return names.map(({ name, form }) => ({
    text: name,
    ...(form === null ? {} : { note: phrases.say('imported.papers.form') }),
  }))
}

const isForm = /^(?:tờ khai|bản khai|đơn |mẫu |phiếu đề nghị|giấy đề nghị)/i
