/** Golden dialogues: their form in test/dialogues/*.yaml, and what a played turn lacks of what was expected. */

import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { summaryOf } from '../../scripts/play.ts'
import type { Turn } from '../../src/conversation/mind.ts'
import { outcomes } from '../../src/conversation/outcome.ts'
import { facets } from '../../src/knowledge/schema/intent.ts'
import { followDesk } from './follow-desk.ts'
import { createMemoryWalks } from './memory-walks.ts'
import { playedNames } from './real-mind.ts'
import { startTalk } from './talk.ts'

const texts = z.array(z.string().min(1)).default([])

const goldenTurn = z
  .strictObject({
    say: z.string().optional(),
    /** Label of something shown before. */
    tap: z.string().optional(),
    /** On another device from here on; `{code}` in what is said is the code shown last. */
    elsewhere: z.boolean().default(false),
    /** Minutes that pass first. */
    after: z.number().positive().optional(),
    /** Any of these is right. */
    outcome: z.union([z.enum(outcomes), z.array(z.enum(outcomes)).min(1)]),
    /** Id of the procedure answered, or named first when asked back. */
    procedure: z.string().optional(),
    /** Exactly these, in any order. */
    facets: z.array(z.enum(facets)).optional(),
    contains: texts,
    notContains: texts,
  })
  .refine(({ say, tap }) => (say === undefined) !== (tap === undefined), {
    error: 'expected either say or tap',
  })

const dialogues = z.array(
  z.strictObject({ name: z.string(), day: z.iso.date().optional(), turns: z.array(goldenTurn) }),
)

export type GoldenDialogue = z.infer<typeof dialogues>[number]
type GoldenTurn = z.infer<typeof goldenTurn>

const folder = new URL('../dialogues/', import.meta.url)

/** Every file of dialogues with its name. */
export function readGoldenDialogues(): readonly (readonly [string, readonly GoldenDialogue[]])[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => [name, dialogues.parse(parse(readFileSync(new URL(name, folder), 'utf8')))])
}

/** Plays a dialogue and tells everything that is not as expected; empty when all is. */
export async function playDialogue({ day, turns }: GoldenDialogue): Promise<readonly string[]> {
  const walks = createMemoryWalks()
  const open = () => startTalk(day, { walks, follows: followDesk })
  let talk = await open()
  let code = ''
  const wrong: string[] = []
  for (const expected of turns) {
    if (expected.elsewhere) talk = await open()
    if (expected.after) talk.wait(expected.after)
    const { say, tap = '' } = expected
    const turn =
      say === undefined ? await talk.tap(tap) : await talk.say(say.replace('{code}', code))
    code = shownCode.exec(summaryOf(turn).text)?.[0] ?? code
    wrong.push(...complaints(turn, expected).map((complaint) => `${say ?? tap}: ${complaint}`))
  }
  return wrong
}

/** A code that continues a walkthrough elsewhere. */
const shownCode = /\b(?:[A-Z]\d){2}-(?:[A-Z]\d){2}\b/

function complaints(turn: Turn, expected: GoldenTurn): readonly string[] {
  const played = summaryOf(turn)
  const { procedure, contains, notContains } = expected
  const right = [expected.outcome].flat()
  const codes = procedure ? playedNames(procedure) : []
  return [
    ...(right.includes(played.outcome) ? [] : [`expected ${right}, got ${played.outcome}`]),
    ...(procedure === undefined || codes.includes(played.procedures[0] ?? '')
      ? []
      : [`expected ${procedure} (${codes}), got ${played.procedures.slice(0, 3)}`]),
    ...facetComplaints(played.facets, expected),
    ...contains.filter((part) => !played.text.includes(part)).map((part) => `lacks "${part}"`),
    ...notContains.filter((part) => played.text.includes(part)).map((part) => `has "${part}"`),
  ]
}

function facetComplaints(got: readonly string[], { facets: wanted }: GoldenTurn) {
  if (!wanted || String([...wanted].sort()) === String([...got].sort())) return []
  return [`expected facets ${wanted}, got ${got}`]
}
