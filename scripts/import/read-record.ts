/** One line of the national list turned into a row of the store, or into the reasons why not. */

import type { z } from 'zod'
import type { Problem } from '../../src/knowledge/content-invalid.ts'
import { describeIssue } from '../../src/knowledge/describe-issue.ts'
import { cleanEntry, cleanProcedure } from '../../src/knowledge/national/clean-record.ts'
import {
  nationalEntry,
  nationalProcedure,
  type RecordKind,
  recordKind,
} from '../../src/knowledge/national/record.ts'
import type { CatalogueBatch } from '../../src/stores/catalogue-store.ts'

/** One row, as a batch of one without its time. */
type Row =
  | {
      readonly kind: 'details'
      readonly row: Extract<CatalogueBatch, { kind: 'details' }>['rows'][number]
    }
  | {
      readonly kind: 'index'
      readonly row: Extract<CatalogueBatch, { kind: 'index' }>['rows'][number]
    }

export type ReadRecord =
  | (Row & { readonly ok: true; readonly code: string; readonly flags: readonly string[] })
  | { readonly ok: false; readonly code: string | null; readonly faults: readonly Fault[] }

export type Fault = Omit<Problem, 'file'>

/** The row of a line. */
export function readRecord(text: string): ReadRecord {
  const parsed = parse(text)
  if (parsed === undefined) return rejected(null, [fault('-', 'a JSON object', 'no valid JSON')])
  const kind = recordKind(parsed)
  if (kind === null)
    return rejected(codeIn(parsed), [fault('-', 'a line of either list', 'neither')])
  return kind === 'procedure' ? readProcedure(parsed) : readEntry(parsed)
}

/** Which kind of list a line belongs to; null when it is none. */
export function kindOfLine(text: string): RecordKind | null {
  return recordKind(parse(text))
}

function readProcedure(parsed: unknown): ReadRecord {
  const result = nationalProcedure.safeParse(parsed)
  if (!result.success) return notAsAgreed(parsed, result.error)
  const { listing, details, flags } = cleanProcedure(result.data)
  return { ok: true, kind: 'details', row: { listing, details }, code: listing.code, flags }
}

function readEntry(parsed: unknown): ReadRecord {
  const result = nationalEntry.safeParse(parsed)
  if (!result.success) return notAsAgreed(parsed, result.error)
  const row = cleanEntry(result.data)
  return { ok: true, kind: 'index', row, code: row.code, flags: [] }
}

function notAsAgreed(parsed: unknown, error: z.ZodError): ReadRecord {
  return rejected(
    codeIn(parsed),
    error.issues.map((issue) => describeIssue(parsed, issue)),
  )
}

function rejected(code: string | null, faults: readonly Fault[]): ReadRecord {
  return { ok: false, code, faults }
}

function fault(field: string, expected: string, got: string): Fault {
  return { field, expected, got }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function codeIn(parsed: unknown): string | null {
  const code = (parsed as { code?: unknown } | null)?.code
  return typeof code === 'string' && code.length <= 40 ? code : null
}
