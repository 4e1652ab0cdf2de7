/** Reads what a client says of a reply. */

import { z } from 'zod'
import type { Judgement } from '../../assistant/feedback.ts'
import { verdicts, wrongReasons } from '../../stores/feedback-store.ts'
import { Problem } from '../problem.ts'

const schema = z.object({
  seq: z.int().positive(),
  verdict: z.enum(verdicts).nullable(),
  reason: z.enum(wrongReasons).nullish(),
})

const detail = `expected { "seq": number of a reply, "verdict": ${verdicts.join(' | ')} | null, "reason"?: ${wrongReasons.join(' | ')} }`

/** Throws Problem for anything else; what else was sent is not read. */
export function readJudgement(body: unknown): Omit<Judgement, 'conversationId'> {
  const result = schema.safeParse(body)
  if (!result.success) throw new Problem('message-invalid', { detail })
  const { seq, verdict, reason } = result.data
  return { seq, verdict, reason: reason ?? null }
}
