/** The question set in test/questions/*.yaml: each question with marks and without, and what it came to. */

import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { summaryOf } from '../../scripts/play.ts'
import type { Thinking } from '../../src/assistant/think.ts'
import { think } from '../../src/assistant/think.ts'
import type { Outcome } from '../../src/conversation/outcome.ts'
import { emptyState } from '../../src/conversation/state.ts'
import { type Facet, facets } from '../../src/knowledge/schema/intent.ts'
import { fold } from '../../src/vietnamese/fold.ts'
import { playedNames } from './real-mind.ts'

const file = z.strictObject({
  procedure: z.string(),
  questions: z
    .array(z.strictObject({ say: z.string().min(1), facets: z.array(z.enum(facets)).optional() }))
    .min(10),
})

export type AskedQuestion = {
  readonly procedure: string
  readonly say: string
  /** The procedure answered, or the first option when asked back, is the right one. */
  readonly found: boolean
  /** Null where no facet was asked for. */
  readonly facetsFound: boolean | null
  /** For the list of misses. */
  readonly got: string
}

const folder = new URL('../questions/', import.meta.url)

/** Every question, asked as written and without marks, each at the beginning of a conversation. */
export async function askAll(thinking: Thinking): Promise<readonly AskedQuestion[]> {
  const asked: AskedQuestion[] = []
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
    const set = file.parse(parse(readFileSync(new URL(name, folder), 'utf8')))
    for (const { say, facets } of set.questions) {
      for (const spelling of [say, fold(say)]) {
        asked.push(await askOne(thinking, { procedure: set.procedure, say: spelling, facets }))
      }
    }
  }
  return asked
}

type Question = {
  readonly procedure: string
  readonly say: string
  readonly facets: readonly Facet[] | undefined
}

const shows: readonly Outcome[] = ['answered', 'clarify', 'walkthrough']

async function askOne(thinking: Thinking, { procedure, say, facets }: Question) {
  const turn = await think(thinking, emptyState, { kind: 'text', text: say })
  const { outcome, procedures, facets: answered } = summaryOf(turn)
  const [first = ''] = shows.includes(outcome) ? procedures : []
  // Asked back, the facets wait for the choice.
  const told = outcome === 'clarify' ? (turn.state.offered?.facets ?? []) : answered
  return {
    procedure,
    say,
    found: playedNames(procedure).includes(first),
    facetsFound: facets ? tells(told, facets) : null,
    got: `${outcome} ${first} ${told}`,
  }
}

/** Everything asked is told and at most one thing more: an overview is no answer to a question. */
function tells(told: readonly string[], asked: readonly Facet[]): boolean {
  return asked.every((facet) => told.includes(facet)) && told.length <= asked.length + 1
}
