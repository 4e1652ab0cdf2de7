/** The two kinds of lines the national list comes in, one JSON object each: details, and the index of names. */

import { z } from 'zod'
import { procedureCode } from '../schema/procedure.ts'

/** An agency's suffix (`1.002952.000.00.00.H17`) is dropped: the list is joined on the national code. */
const code = z
  .string()
  .transform((text) => text.trim().replace(/^(\d\.\d{6})(?:\.\d+)*\.H\d+$/, '$1'))
  .pipe(procedureCode)

const text = z.string()
const texts = z.array(text).default([])
const count = z.int().min(0).nullable().default(null)

const channel = z.object({
  type: z.enum(['direct', 'online', 'post', 'unknown']),
  typeRaw: text.optional(),
  onlineLevel: text.optional(),
  duration: text.optional(),
  fee: text.optional(),
  /** In records with several cases, the case this row is about. */
  description: text.optional(),
  flags: texts,
})

const document = z.object({
  group: text.optional(),
  name: text.default(''),
  /** File name of the form. */
  form: text.optional(),
  originals: count,
  copies: count,
})

const law = z.object({ code: text, title: text.optional() })

/** A line of national-procedures: a procedure with what the portal says about it. */
export const nationalProcedure = z.object({
  code,
  name: text.min(1, { error: 'expected text' }),
  nameInList: text.optional(),
  field: text.default(''),
  levels: z.array(z.enum(['commune', 'province', 'ministry', 'other'])).default([]),
  agency: text.optional(),
  competentAgency: text.optional(),
  receivingAddress: text.optional(),
  decision: text.optional(),
  audience: texts,
  onlineLevel: text.optional(),
  scope: text.default('national'),
  channels: z.array(channel).default([]),
  documents: z.array(document).default([]),
  steps: text.optional(),
  conditions: text.optional(),
  result: text.optional(),
  legalBasis: z.array(law).default([]),
  source: z.object({ url: text.optional(), crawled: text }),
  recordFlags: texts,
})

/** A line of national-index: a name, and which lists it stands in. */
export const nationalEntry = z.object({
  code,
  name: text.min(1, { error: 'expected text' }),
  field: text.default(''),
  agency: text.optional(),
  /** The agency after the reform of 1 July 2025, where the newer list names another. */
  agency2026: text.optional(),
  listedIn: z.array(text).min(1, { error: 'expected the lists it stands in' }),
})

export type NationalProcedure = z.infer<typeof nationalProcedure>
export type NationalEntry = z.infer<typeof nationalEntry>
export type NationalChannel = NationalProcedure['channels'][number]
export type NationalDocument = NationalProcedure['documents'][number]
export type RecordKind = 'procedure' | 'entry'

/** Which kind a parsed line is, told by a field only that kind has; null for anything else. */
export function recordKind(parsed: unknown): RecordKind | null {
  if (typeof parsed !== 'object' || parsed === null) return null
  if ('listedIn' in parsed) return 'entry'
  return 'source' in parsed ? 'procedure' : null
}
