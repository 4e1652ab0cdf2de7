/** What an operator sets: `content/settings.yaml`. */

import { z } from 'zod'
import { id, isoDate, words } from './fact.ts'
import { procedureCode } from './procedure.ts'

/** A procedure not answered for now. */
const switchedOff = z.strictObject({
  /** Its id, or a code of the national list. */
  procedure: z.union([id, procedureCode], {
    error: 'expected an id like khai-sinh or a code like 1.001193',
  }),
  /** Told to citizens as it stands; a whole sentence. */
  reason: words,
  /** The day told to citizens; the silence holds from the moment the content is read. */
  since: isoDate,
})

export const settingsSchema = z.strictObject({
  /** How the assistant calls itself. */
  name: words,
  portal: z.strictObject({ name: words, url: z.url({ protocol: /^https$/ }) }),
  /** Whom to turn to when the assistant cannot help; the operator's own number where there is one. */
  contact: words,
  /** Procedures offered in the greeting and in help. */
  frequent: z.array(id).min(1).max(6),
  /** Procedures not answered for now. */
  off: z.array(switchedOff).default([]),
  /** Minutes after which "thế lệ phí bao nhiêu?" no longer speaks of the last procedure. */
  subjectMinutes: z.int().positive(),
  /** Days a code that continues a walkthrough on another device stays good. */
  resumeDays: z.int().positive().max(90),
  /** Longest message read, in characters. */
  maxText: z.int().positive(),
})

export type Settings = z.infer<typeof settingsSchema>
export type SwitchedOff = z.infer<typeof switchedOff>
