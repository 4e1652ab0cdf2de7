/** What an operator sets: `content/settings.yaml`. */

import { z } from 'zod'
import { id, words } from './fact.ts'

export const settingsSchema = z.strictObject({
  /** How the assistant calls itself. */
  name: words,
  portal: z.strictObject({ name: words, url: z.url({ protocol: /^https$/ }) }),
  /** Whom to turn to when the assistant cannot help; the operator's own number where there is one. */
  contact: words,
  /** Procedures offered in the greeting and in help. */
  frequent: z.array(id).min(1).max(6),
  /** Minutes after which "thế lệ phí bao nhiêu?" no longer speaks of the last procedure. */
  subjectMinutes: z.int().positive(),
  /** Days a code that continues a walkthrough on another device stays good. */
  resumeDays: z.int().positive().max(90),
  /** Longest message read, in characters. */
  maxText: z.int().positive(),
})

export type Settings = z.infer<typeof settingsSchema>
