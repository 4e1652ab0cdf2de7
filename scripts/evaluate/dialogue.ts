/** Evaluation dialogues: their form on file. */

import { z } from 'zod'
import { outcomes } from '../../src/conversation/outcome.ts'
import { AppError } from '../../src/errors.ts'

const expectation = z.object({
  /** Any of these is right. */
  outcome: z.array(z.enum(outcomes)).min(1),
  /** Codes of all acceptable procedures. */
  procedures: z.array(z.string()).optional(),
  facets: z.array(z.string()).optional(),
  contains: z.array(z.string()).optional(),
  notContains: z.array(z.string()).optional(),
  /** Several topics in one message: one code out of each. */
  groups: z.array(z.array(z.string())).optional(),
})

const dialogue = z.object({
  id: z.string(),
  turns: z.array(z.object({ say: z.string(), expect: expectation })).min(1),
  tags: z.array(z.string()),
  twinOf: z.string().optional(),
})

export type Dialogue = z.infer<typeof dialogue>
export type Expectation = z.infer<typeof expectation>

/** A line of the file is no dialogue. */
export class DialogueInvalid extends AppError {
  constructor(line: number, problem: string) {
    super('dialogue-invalid', `[scripts] read dialogue, line ${line}: ${problem}.`)
  }
}

/** The dialogues of a JSON Lines text; throws DialogueInvalid with the line that is wrong. */
export function readDialogues(text: string): readonly Dialogue[] {
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return []
    const result = dialogue.safeParse(parseJson(line))
    if (result.success) return [result.data]
    const issue = result.error.issues[0]
    throw new DialogueInvalid(i + 1, `${issue?.path.join('.') || '-'}: ${issue?.message}`)
  })
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
