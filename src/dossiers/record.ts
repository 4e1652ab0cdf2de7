/** One dossier as a source tells of it. No owner, phone or identity number: those stay inside the source. */

import { z } from 'zod'
import { isCodeShaped, normaliseCode } from './code.ts'
import { readIsoMoment } from './moment.ts'
import { statusCodes, stepCount } from './status.ts'

/** A code as typed by an officer, normalised. */
const code = z
  .string()
  .transform(normaliseCode)
  .refine(isCodeShaped, { error: 'expected a dossier code like H26.19-260115-0001' })

const text = z.string().trim().min(1, { error: 'expected text, got an empty string' })

/** A date alone, or a time with its offset; a time without one is Vietnamese time. */
const moment = z.string().transform((value, context) => {
  const read = readIsoMoment(value)
  if (read !== null) return read
  const message = 'expected a time like 2026-11-05 08:30, or a date like 2026-11-05'
  context.addIssue({ code: 'custom', message })
  return z.NEVER
})

/** How a dossier was filed. */
export const filingChannels = ['in-person', 'online', 'post'] as const
export type FilingChannel = (typeof filingChannels)[number]

export const dossierRecordSchema = z.strictObject({
  code,
  /** The same dossier under other codes (MaHoSoKhac). */
  otherCodes: z.array(code).default([]),
  /** What an older system calls the dossier where that is no code of the known shapes. */
  localCode: text.max(100).optional(),
  /** Some sources know only the name. */
  procedure: z.strictObject({ code: text.optional(), name: text.optional() }),
  /** Lĩnh vực, as the source names it. */
  field: z.strictObject({ code: text.optional(), name: text.optional() }).optional(),
  /** How it was filed. */
  channel: z.enum(filingChannels).optional(),
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
  agency: z.strictObject({ code: text.optional(), name: text.optional() }),
  /** Where inside the agency the dossier lies. */
  department: text.optional(),
  /** Why it was refused, stopped or sent back, in the source's words. */
  reason: text.optional(),
  sourceId: text,
  /** When the source's data was true, not when we asked. */
  asOf: moment,
})

export type DossierRecord = z.infer<typeof dossierRecordSchema>
