/** The questions: first turns of the evaluation dialogues, in groups by where they come from and how they are spelled. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { type Dialogue, readDialogues } from '../../../scripts/evaluate/dialogue.ts'
import { catalogueEntry, entryCode } from '../../../src/knowledge/catalogue.ts'
import type { Knowledge } from '../../../src/knowledge/knowledge.ts'
import { fold } from '../../../src/vietnamese/fold.ts'
import { warn } from '../measure/say.ts'

export type Question = {
  readonly say: string
  /** Codes of the procedures that are right. */
  readonly right: readonly string[]
  readonly groups: readonly Group[]
}

export type QuestionSet = {
  /** Where they come from, in words for the report. */
  readonly source: string
  readonly questions: readonly Question[]
}

export const groups = [
  'informal',
  'drpie74',
  'portal',
  'twin-base',
  'bare',
  'typo',
  'telex',
  'spelled-nfd',
] as const
export type Group = (typeof groups)[number]

const dialogues = '../shared/eval/open.jsonl'
const ownQuestions = 'test/questions'
const spellings = ['bare', 'typo', 'telex', 'spelled-nfd'] as const

/** The evaluation questions, or loudly those of this repository where the others are not here. */
export function readQuestions(knowledge: Knowledge): QuestionSet {
  if (existsSync(dialogues)) {
    const questions = questionsOf(readDialogues(readFileSync(dialogues, 'utf8')))
    return { source: 'lượt đầu của các hội thoại đánh giá open.jsonl', questions }
  }
  warn(`${dialogues} is not here: the questions of ${ownQuestions}/ are asked instead`)
  return { source: `${ownQuestions}/`, questions: readOwnQuestions(knowledge) }
}

/** The first turns that name right procedures. */
export function questionsOf(all: readonly Dialogue[]): readonly Question[] {
  const bases = new Set(all.flatMap(({ twinOf }) => twinOf ?? []))
  return all.flatMap((dialogue) => {
    const [first] = dialogue.turns
    if (!first?.expect.procedures) return []
    const base: readonly Group[] = bases.has(dialogue.id) ? ['twin-base'] : []
    const groups = [groupOf(dialogue), ...base]
    return [{ say: first.say, right: first.expect.procedures, groups }]
  })
}

function groupOf({ tags, twinOf }: Dialogue): Group {
  if (twinOf) return spellings.find((kind) => tags.includes(kind)) ?? 'informal'
  if (tags.includes('drpie74')) return 'drpie74'
  return tags.includes('portal-faq') ? 'portal' : 'informal'
}

const ownFile = z.object({
  procedure: z.string(),
  questions: z.array(z.object({ say: z.string() })),
})

function readOwnQuestions(knowledge: Knowledge): readonly Question[] {
  const files = readdirSync(ownQuestions).filter((name) => name.endsWith('.yaml'))
  return files.flatMap((name) => {
    const set = ownFile.parse(parse(readFileSync(join(ownQuestions, name), 'utf8')))
    const entry = catalogueEntry(knowledge, set.procedure)
    const right = entry ? [entryCode(entry)] : []
    return set.questions.flatMap(({ say }): readonly Question[] => [
      { say, right, groups: ['informal', 'twin-base'] },
      { say: fold(say), right, groups: ['bare'] },
    ])
  })
}
