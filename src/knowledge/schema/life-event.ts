/** A life event: a turn in life that leads to several procedures: `content/life-events/<id>.yaml`. */

import { z } from 'zod'
import { factFields, id, isoDate, procedureRef, sources, statement, words } from './fact.ts'

/** One thing to do. Its own source stands behind `why` and `when`. */
const step = z.strictObject({
  /** A procedure: its id, or a code of the national list that content/names/ knows. */
  id: procedureRef,
  why: words,
  /** In which case or until when. */
  when: words.optional(),
  /** What can be done with it in one go. */
  together: statement.optional(),
  /** What saves a trip, a paper or money. */
  saves: statement.optional(),
  ...factFields,
})

export const lifeEventSchema = z.strictObject({
  id,
  title: words,
  aliases: z.array(words).default([]),
  utterances: z.array(words).default([]),
  /** The kind first words: what comes first. */
  intro: statement,
  /** In the order they are best done. */
  procedures: z.array(step).min(1),
  /** What helps with all of it. */
  advice: z.array(statement).default([]),
  sources,
  checkedOn: isoDate,
  reviewBy: isoDate,
})

export type LifeEvent = z.infer<typeof lifeEventSchema>
export type LifeEventStep = LifeEvent['procedures'][number]
