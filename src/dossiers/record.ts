/** One dossier as a source tells of it. No owner, phone or identity number: those stay inside the source. */

import { z } from 'zod'
import { isCodeShaped, normaliseCode } from './code.ts'
import { isRealDate } from './iso-date.ts'
import { statusCodes, stepCount } from './status.ts'

/** A code as typed by an officer, normalised. */
const code = z
  .string()
  .transform(normaliseCode)
  .refine(isCodeShaped, { error: 'expected a dossier code like H26.19-260115-0001' })

const text = z.string().trim().min(1, { error: 'expected text, got an empty string' })

const momentShape =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:\d{2})?)?$/

/** A date alone, or a time with its offset; a time without one is Vietnamese time. */
const moment = z
  .string()
  .refine(isMoment, { error: 'expected a time like 2026-11-05 08:30, or a date like 2026-11-05' })
  .transform(withOffset)

export const dossierRecordSchema = z.strictObject({
  code,
  /** The same dossier under other codes (MaHoSoKhac). */
  otherCodes: z.array(code).default([]),
  procedure: z.strictObject({ code: text, name: text }),
  status: z.union([z.literal(statusCodes), z.literal('unknown')], {
    error: 'expected a status from 1 to 10 without quotes, or "unknown"',
  }),
  /** As the source said it; empty when it gave only a number. */
  statusText: z.string().trim().default(''),
  /** Which of the five steps, only when the source names it. */
  step: z.int().min(1).max(stepCount).optional(),
  submittedAt: moment.optional(),
  acceptedAt: moment.optional(),
  /** The owning system's own due date; never computed. */
  dueAt: moment.optional(),
  finishedAt: moment.optional(),
  returnedAt: moment.optional(),
  supplement: z
    .strictObject({ requestedAt: moment, content: text, due: moment.optional() })
    .optional(),
  /** `amount` in đồng, only when the source gave a number. */
  fee: z
    .strictObject({ state: z.enum(['due', 'paid', 'none']), amount: z.int().positive().optional() })
    .optional(),
  agency: z.strictObject({ code: text, name: text }),
  sourceId: text,
  /** When the source's data was true, not when we asked. */
  asOf: moment,
})

export type DossierRecord = z.infer<typeof dossierRecordSchema>

function isMoment(value: string): boolean {
  const [, date = '', time] = momentShape.exec(value) ?? []
  if (!isRealDate(date)) return false
  return time === undefined || !Number.isNaN(Date.parse(withOffset(value)))
}

function withOffset(value: string): string {
  const [, date = '', time, offset = '+07:00'] = momentShape.exec(value) ?? []
  return time === undefined ? date : `${date}T${time}${offset}`
}
