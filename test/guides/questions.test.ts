/** Questions about troubles and digital skills, asked over the whole content. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { emptyState } from '../../src/conversation/state.ts'
import { fold } from '../../src/vietnamese/fold.ts'
import { noonOf, today } from '../support/ask.ts'
import { realKnowledge, realMind } from '../support/real-mind.ts'

/** By the id of the guide. */
const questions = z
  .record(z.string(), z.array(z.string().min(1)).min(3))
  .parse(parse(readFileSync(new URL('questions.yaml', import.meta.url), 'utf8')))

/** Of all questions, with marks and without; of each guide two in three at least. */
const leastOverall = 0.95
const leastOfEach = 0.66

/** What the first reply tells, or offers first. */
function titleTold(say: string): string {
  const { replies } = realMind.turn(emptyState, { kind: 'text', text: say }, noonOf(today))
  const [reply] = replies
  if (reply?.kind === 'choices') return reply.choices[0]?.label ?? ''
  return reply?.text.split('\n')[0] ?? ''
}

const asked = Object.entries(questions).flatMap(([guide, says]) =>
  says.flatMap((say) => [say, fold(say)].map((spelling) => ({ guide, say: spelling }))),
)
const told = asked.map((question) => ({ ...question, title: titleTold(question.say) }))
const isFound = ({ guide, title }: (typeof told)[number]) =>
  title === realKnowledge.guides.get(guide)?.title

function misses(of: typeof told): string {
  const missed = of.filter((question) => !isFound(question))
  return missed.map(({ guide, say, title }) => `\n${guide} | ${say} | ${title}`).join('')
}

describe('the guide a question means', () => {
  it('is told for most questions, with marks and without', () => {
    const share = told.filter(isFound).length / told.length
    expect(share, misses(told)).toBeGreaterThanOrEqual(leastOverall)
  })

  it.each([...realKnowledge.guides.keys()])('is told for most questions about it: %s', (guide) => {
    const own = told.filter((question) => question.guide === guide)
    expect(own.length).toBeGreaterThanOrEqual(6)
    expect(own.filter(isFound).length / own.length, misses(own)).toBeGreaterThanOrEqual(leastOfEach)
  })
})

it('no question is a name or an utterance of a guide already', () => {
  const known = new Set(
    [...realKnowledge.guides.values()].flatMap(({ title, aliases, utterances }) =>
      [title, ...aliases, ...utterances].map(fold),
    ),
  )
  expect(asked.filter(({ say }) => known.has(fold(say)))).toEqual([])
})
