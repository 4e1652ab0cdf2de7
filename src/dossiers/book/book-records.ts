/** The content of a dossier book: which records are good, and what is wrong with the others. */

import { z } from 'zod'
import { type DossierRecord, dossierRecordSchema } from '../record.ts'
import type { BookProblem } from './book-invalid.ts'

/** `asOf` may be left out: the data is then as old as the file. The source is the book itself. */
const bookRecordSchema = dossierRecordSchema
  .omit({ sourceId: true })
  .extend({ asOf: dossierRecordSchema.shape.asOf.optional() })

const bookSchema = z.object({ records: z.array(z.unknown()) })

export type BookContent = {
  readonly records: readonly DossierRecord[]
  readonly problems: readonly BookProblem[]
}

/** Checks a parsed book record by record, so that one slip does not hide the others. */
export function readBook(
  data: unknown,
  book: { readonly file: string; readonly sourceId: string; readonly savedAt: string },
): BookContent {
  const whole = bookSchema.safeParse(data)
  if (!whole.success) {
    const got = data === null ? 'nothing' : 'something else'
    return {
      records: [],
      problems: [{ file: book.file, expected: 'an object with a list "records"', got }],
    }
  }
  const results = whole.data.records.map((record) => bookRecordSchema.safeParse(record))
  return {
    records: results.flatMap(({ data: record }) =>
      record ? [{ ...record, asOf: record.asOf ?? book.savedAt, sourceId: book.sourceId }] : [],
    ),
    problems: results.flatMap(({ error }, index) =>
      error
        ? [problemOf(error, whole.data.records[index], { file: book.file, record: index })]
        : [],
    ),
  }
}

function problemOf(
  error: z.ZodError,
  record: unknown,
  place: Pick<BookProblem, 'file' | 'record'>,
): BookProblem {
  const [issue] = error.issues
  const path = issue?.path ?? []
  if (issue?.code === 'unrecognized_keys') {
    const field = [...path, issue.keys[0]].join('.')
    return { ...place, field, expected: 'no such field (owners stay out of the book)', got: 'one' }
  }
  const field = path.join('.') || '(whole record)'
  return { ...place, field, expected: expectationOf(issue), got: kindOf(at(record, path)) }
}

/** The schema's messages begin with "expected"; none of them quotes what it got. */
function expectationOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'invalid_type') return issue.expected
  return issue?.message.replace(/^expected /, '') ?? 'a record'
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown>)?.[key], value)
}

/** Names the kind of a value, never the value. */
function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return value === '' ? 'empty text' : 'other text'
  return typeof value === 'number' ? 'another number' : `a value of type ${typeof value}`
}
