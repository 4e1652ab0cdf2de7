/** Parts of imported records known to be wrong or outdated, and what is said instead: `content/cautions.yaml`. */

import { z } from 'zod'
import { confidence, isoDate, words } from './fact.ts'
import { facets } from './intent.ts'
import { procedureCode } from './procedure.ts'

const caution = z.strictObject({
  /** The procedures of the national list it is about. */
  codes: z.array(procedureCode).min(1, { error: 'expected at least one code' }),
  /** What of their records must not be shown. */
  hide: z.array(z.enum(facets)).min(1, { error: 'expected at least one facet' }),
  /** What changed, since when, and what to do; shown whole, so it has to be short. */
  text: words.max(420, { error: 'expected at most 420 characters' }),
  /** Reads on after "Theo". */
  source: words,
  confidence: confidence.default('B'),
  checkedOn: isoDate,
  /** After this day the text is no longer said; the record stays hidden. */
  validTo: isoDate.optional(),
})

/** A code may stand once. */
export const cautionsSchema = z.array(caution).superRefine((cautions, context) => {
  const seen = new Set<string>()
  for (const [i, { codes }] of cautions.entries()) {
    for (const [j, code] of codes.entries()) {
      const path = [i, 'codes', j]
      if (seen.has(code)) context.addIssue({ code: 'custom', path, message: 'expected a new code' })
      seen.add(code)
    }
  }
})

export type Caution = z.infer<typeof caution>
