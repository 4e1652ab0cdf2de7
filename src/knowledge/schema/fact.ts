/** What every stated fact carries: where it is from, how sure it is, and when it holds. */

import { z } from 'zod'

/** An id: Vietnamese without marks, kebab-case (`dang-ky-khai-sinh`). */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'expected a kebab-case id without marks, like dang-ky-khai-sinh',
})

/** An ISO date, `2026-11-22`. */
export const isoDate = z.iso.date({ error: 'expected a date like 2026-11-22' })

/** A procedure by its id (`khai-sinh`) or its national code (`1.001193`). */
export const procedureRef = z
  .string()
  .regex(/^(?:\d\.\d{6}|[a-z0-9]+(-[a-z0-9]+)*)$/, { error: 'expected an id or a procedure code' })

/** A sentence or name a person reads: trimmed, NFC, not empty. */
export const words = z
  .string()
  .min(1, { error: 'expected text' })
  .refine((text) => text === text.trim(), { error: 'expected no spaces at the ends' })
  .refine((text) => text === text.normalize('NFC'), { error: 'expected NFC text' })

/** A = law text or portal record, B = one official source, C = weak or advice, D = unsure: never shown as a number. */
export const confidence = z.enum(['A', 'B', 'C', 'D'])

/** Fields mixed into every fact. `checkedOn` falls back to the record's own date. */
export const factFields = {
  source: z.array(id).min(1, { error: 'expected at least one source id' }),
  confidence: confidence.default('B'),
  checkedOn: isoDate.optional(),
  validFrom: isoDate.optional(),
  validTo: isoDate.optional(),
}

/** One plain sentence that is a fact. */
export const statement = z.strictObject({ text: words, ...factFields })

/** The sources a record cites, by id. */
export const sources = z.record(
  id,
  z.strictObject({
    title: words,
    url: z.url({ protocol: /^https$/ }).optional(),
    date: isoDate.optional(),
  }),
)

export type Confidence = z.infer<typeof confidence>
export type Statement = z.infer<typeof statement>
/** The part every fact shares. */
export type Fact = Pick<Statement, 'source' | 'confidence' | 'checkedOn' | 'validFrom' | 'validTo'>
