/** A guide: one trouble and the way out of it, or one digital skill: `content/troubleshooting/<id>.yaml`. */

import { z } from 'zod'
import { id, isoDate, procedureRef, sources, statement, words } from './fact.ts'

export const guideSchema = z.strictObject({
  id,
  kind: z.enum(['trouble', 'skill']),
  title: words,
  /** What people call it; a plain noun phrase, known to no procedure. */
  aliases: z.array(words).default([]),
  /** Sentences as people type them. */
  utterances: z.array(words).default([]),
  /** The comforting first sentence: what it is and that there is a way. */
  summary: statement,
  /** What to look at before doing anything. */
  check: z.array(statement).default([]),
  /** What to do, in order. */
  steps: z.array(statement).min(1),
  /** What never to do, what nobody can promise. */
  beware: z.array(statement).default([]),
  /** When to turn to a person, and to whom. */
  person: z.array(statement).min(1),
  /** Procedures it leads to, best first: ids, or codes of the national list. */
  procedures: z.array(procedureRef).default([]),
  /** Neighbouring guides. */
  guides: z.array(id).default([]),
  /** What else is offered under it: looking a dossier up. */
  offers: z.array(z.enum(['dossier'])).default([]),
  sources,
  /** Where sources disagree or are silent, for content writers. */
  conflicts: z.array(words).default([]),
  checkedOn: isoDate,
  reviewBy: isoDate,
})

export type Guide = z.infer<typeof guideSchema>
