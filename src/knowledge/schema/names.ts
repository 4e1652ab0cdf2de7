/** What people call procedures that have no record of their own yet: `content/names/*.yaml`. */

import { z } from 'zod'
import { words } from './fact.ts'
import { procedureCode } from './procedure.ts'

const names = z.strictObject({
  code: procedureCode,
  /** A short everyday title. */
  title: words.optional(),
  aliases: z.array(words).default([]),
  utterances: z.array(words).default([]),
  /** How often it is asked, 0 never to 5 daily. */
  popularity: z.int().min(0).max(5).default(1),
})

export const namesSchema = z.array(names)

export type Names = z.infer<typeof names>
