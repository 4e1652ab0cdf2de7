/**
 * The papers of a record. Only rows that are counted are papers, the application form comes first and
 * remarks stand apart. Rules: content audit section 6.2 to 6.4.
 */

import type { ImportedDocument } from './imported-procedure.ts'
import { longLine, toLines } from './lines.ts'
import type { NationalDocument } from './record.ts'

export type Documents = {
  readonly documents: readonly ImportedDocument[]
  readonly notes: readonly string[]
}

/** Papers and remarks of the rows; rows without words are left out. */
export function cleanDocuments(rows: readonly NationalDocument[]): Documents {
  const papers = rows.filter(isPaper).flatMap(paperOf)
  const notes = rows.filter((row) => !isPaper(row)).flatMap((row) => noteLines(row.name))
  return { documents: unique(formsFirst(papers)), notes: [...new Set(notes)] }
}

const isRemark = /^[\s*+-]*(?:Lưu ý|Ghi chú|Ví dụ)/i

function isPaper({ group, name, originals, copies }: NationalDocument): boolean {
  const isCounted = (originals ?? 0) + (copies ?? 0) > 0
  return isCounted && !isRemark.test(name) && !isRemark.test(group ?? '')
}

function paperOf(row: NationalDocument): readonly ImportedDocument[] {
  const lines = toLines(withoutFileName(row))
  const [first, ...rest] = lines.map(withoutLabel)
  if (first === undefined) return []
  const isLong = lines.join(' ').length > longLine
  const name = isLong ? first : [first, ...rest].join(' ')
  return [
    {
      group: groupOf(row.group),
      name: name.replace(/[.:,]+$/, ''),
      parts: isLong ? rest : [],
      form: row.form?.trim() || null,
      originals: row.originals ?? 0,
      copies: row.copies ?? 0,
    },
  ]
}

/** The form's file name, or its beginning, is stuck to the end of some names ("…TT-BCA).Mau"). */
function withoutFileName({ name, form }: NationalDocument): string {
  const bare = name.replace(fileName, '').replace(gluedForm, '')
  return form === undefined ? bare : bare.replace(fileBeginning, '')
}

const fileName = /\s+(?:M[aẫ]u số[_ ]*\S*|M[aẫ]u\S*(?: \S+)?|\S+)\.(?:docx?|pdf|xlsx?)\s*$/iu
const fileBeginning = /(?<=[.;)])\s*(?:\d{1,2}\.|[A-Za-z]{1,8})$/
const gluedForm = /(?<=[\p{L}\d)])M[aẫ]u(?: số)?\s*$/u

/** "a)", "1.2.", "(i)": the portal keeps no order they could number. */
function withoutLabel(line: string): string {
  return capital(
    line
      .replace(label, '')
      .replace(heading, '')
      .replace(/^[\s.:,;!-]+/, ''),
  )
}

const label = /^(?:(?:[a-zđ]{1,2}|\d{1,2}(?:\.\d{1,2})*)[.)]+|\((?:[ivx]+|\d{1,2}|[a-zđ])\))\s+/

const heading = /^Thành phần hồ sơ(?: \d{1,2}| (?:bao )?gồm)?\s*:\s*(?=\p{L})/iu

const saysNothing =
  /^(?:thành phần hồ sơ|hồ sơ|(?:các )?giấy tờ phải nộp|(?:bộ )?hồ sơ (?:bao )?gồm(?: có)?|thành phần hồ sơ(?:,)? (?:bao )?gồm(?: có)?)$/i

function groupOf(group: string | undefined): string | null {
  const text = toLines(group)
    .map(withoutLabel)
    .join(' ')
    .replace(/[:.,;]+$/, '')
  return text === '' || saysNothing.test(text) ? null : text
}

const isForm =
  /^(?:tờ khai|bản khai|giấy khai (?!sinh|tử)|bản kê khai|phiếu (?!lý lịch|khám)|đơn |mẫu |(?:văn bản|giấy|công văn) đề nghị|tờ trình)/i

/** Groups that hold an application form first, and in each group the form. */
function formsFirst(papers: readonly ImportedDocument[]): readonly ImportedDocument[] {
  const groups = [...Map.groupBy(papers, ({ group }) => group).values()]
  const sorted = groups.map((group) => group.toSorted(byForm))
  return sorted.toSorted((a, b) => rank(a[0]) - rank(b[0])).flat()
}

function byForm(a: ImportedDocument, b: ImportedDocument): number {
  return rank(a) - rank(b)
}

function rank(paper: ImportedDocument | undefined): number {
  return paper !== undefined && isForm.test(paper.name) ? 0 : 1
}

function unique(papers: readonly ImportedDocument[]): readonly ImportedDocument[] {
  const byKey = new Map(papers.map((paper) => [`${paper.group}\n${paper.name}`, paper] as const))
  return [...byKey.values()]
}

/** Remarks, without the end of a sentence whose beginning was lost. */
function noteLines(text: string): readonly string[] {
  const lines = toLines(text).filter((line) => !/^(?:Lưu ý|Ghi chú)\s*:?$/i.test(line))
  const whole = /^[\s*+-]*[),;\]]/.test(text) ? lines.slice(1) : lines
  return whole.map(capital)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
