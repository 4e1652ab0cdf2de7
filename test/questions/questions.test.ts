import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { createMind } from '../../src/conversation/create-mind.ts'
import { memoryLog } from '../support/memory-log.ts'
import { createMemoryWalks } from '../support/memory-walks.ts'
import { type AskedQuestion, askAll } from '../support/question-set.ts'
import { realKnowledge, statuses } from '../support/real-mind.ts'

/**
 * Held on 23/11/2026 with the whole catalogue to mistake a question for: 0.972 of all, 0.857 of the
 * poorest procedure, facets 0.979. Aimed at are 0.97 of all and 0.9 of each procedure: raise these as the search gets there, never lower them.
 */
const leastOverall = 0.96
const leastOfEach = 0.85
const leastFacets = 0.97

/** Three thousand questions on a busy machine, in ms. */
const longest = 300_000

/** The procedures with questions of their own: `test/questions/<id>.yaml`. */
const questioned = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''))

let all: readonly AskedQuestion[]

beforeAll(async () => {
  all = await askAll({
    mind: createMind(realKnowledge, statuses),
    dossiers: [],
    details: async () => null,
    walks: createMemoryWalks(),
    clock: () => new Date('2026-11-22T05:00:00Z'),
    log: memoryLog(),
  })
}, longest)

function share(
  questions: readonly AskedQuestion[],
  isRight: (q: AskedQuestion) => boolean,
): number {
  return questions.filter(isRight).length / questions.length
}

function misses(questions: readonly AskedQuestion[], isRight: (q: AskedQuestion) => boolean) {
  const lines = questions
    .filter((question) => !isRight(question))
    .map(({ procedure, say, got }) => `\n  ${procedure} | ${say} | ${got}`)
  return `${lines.length} of ${questions.length} missed:${lines.join('')}`
}

const isFound = ({ found }: AskedQuestion) => found

describe('the procedure a question means', () => {
  it('comes first for most questions, with marks and without', () => {
    expect(share(all, isFound), misses(all, isFound)).toBeGreaterThanOrEqual(leastOverall)
  })

  it('is asked for in every one with a record of its own', () => {
    expect(questioned.toSorted()).toEqual([...realKnowledge.procedures.keys()].toSorted())
  })

  it.each(questioned)('comes first for most questions about it: %s', (procedure) => {
    const own = all.filter((question) => question.procedure === procedure)
    expect(own.length).toBeGreaterThanOrEqual(20)
    expect(share(own, isFound), misses(own, isFound)).toBeGreaterThanOrEqual(leastOfEach)
  })
})

it('what a question asks about the procedure is told', () => {
  const asking = all.filter(({ facetsFound }) => facetsFound !== null)
  const isTold = ({ facetsFound }: AskedQuestion) => facetsFound === true
  expect(share(asking, isTold), misses(asking, isTold)).toBeGreaterThanOrEqual(leastFacets)
})

it('what a question costs without its marks is little', () => {
  const marked = all.filter((_, i) => i % 2 === 0)
  const bare = all.filter((_, i) => i % 2 === 1)
  expect(share(marked, isFound) - share(bare, isFound)).toBeLessThanOrEqual(0.03)
})
