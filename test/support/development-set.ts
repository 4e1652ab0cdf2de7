/** The development questions in test/development/*.yaml as dialogues of one turn, and the talks beside them, tagged by their file. */

import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Dialogue } from '../../scripts/evaluate/dialogue.ts'
import { outcomes } from '../../src/conversation/outcome.ts'
import { facets } from '../../src/knowledge/schema/intent.ts'
import { fold } from '../../src/vietnamese/fold.ts'

const codes = z.array(z.string().regex(/^\d\.\d{6}$/)).min(1)

const question = z.union([
  z.strictObject({
    say: z.string().min(1),
    /** Best first, then equals: the same matter at another level, renumbered, copied by a province. */
    codes,
    /** Only where clearly asked. */
    facets: z.array(z.enum(facets)).min(1).optional(),
  }),
  /** None of a procedure: every outcome that is right. */
  z.strictObject({ say: z.string().min(1), outcome: z.array(z.enum(outcomes)).min(1) }),
])

const file = z.strictObject({ questions: z.array(question).min(10) })
const talks = z.strictObject({ dialogues: z.array(z.array(question).min(2)).min(10) })

type Question = z.infer<typeof question>

const folder = new URL('../development/', import.meta.url)

/** Every question; those written without marks also carry the tag `bare`. */
export function developmentSet(): readonly Dialogue[] {
  return questionsIn(folder)
}

/** Long questions in the words of the portal, about procedures few ask for. */
export function developmentPortal(): readonly Dialogue[] {
  return questionsIn(new URL('portal/', folder))
}

function questionsIn(from: URL): readonly Dialogue[] {
  const names = readdirSync(from).filter((name) => name.endsWith('.yaml'))
  return names.flatMap((name) => {
    const { questions } = file.parse(parse(readFileSync(new URL(name, from), 'utf8')))
    const topic = basename(name, '.yaml')
    return questions.map((asked, i) => ({
      id: `${topic}-${i + 1}`,
      turns: [{ say: asked.say, expect: expectationOf(asked) }],
      tags: asked.say.toLowerCase() === fold(asked.say) ? [topic, 'bare'] : [topic],
    }))
  })
}

/** Talks of several turns, tagged by their file. */
export function developmentTalks(): readonly Dialogue[] {
  const talksFolder = new URL('dialogues/', folder)
  const names = readdirSync(talksFolder).filter((name) => name.endsWith('.yaml'))
  return names.flatMap((name) => {
    const { dialogues } = talks.parse(parse(readFileSync(new URL(name, talksFolder), 'utf8')))
    const kind = basename(name, '.yaml')
    return dialogues.map((turns, i) => ({
      id: `${kind}-${i + 1}`,
      turns: turns.map((asked) => ({ say: asked.say, expect: expectationOf(asked) })),
      tags: [kind],
    }))
  })
}

function expectationOf(asked: Question): Dialogue['turns'][number]['expect'] {
  if ('outcome' in asked) return { outcome: asked.outcome }
  const { codes, facets } = asked
  return { outcome: ['answered', 'clarify', 'walkthrough'], procedures: codes, facets }
}
