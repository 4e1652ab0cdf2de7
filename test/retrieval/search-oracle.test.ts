import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Hit, Question } from '../../src/retrieval/hit.ts'
import type { Topic } from '../../src/retrieval/inverted-index.ts'
import type { Expected } from './oracle.ts'
import { expectedScores } from './oracle.ts'
import { searchIn, someQuestion, someTopics, worldOf } from './small-world.ts'

/** Masses are kept in 32 bits. */
const rounding = 1e-4
/** Topics whose squared score is this much weaker than the best may be left out. */
const tooWeak = 0.1

type Compared = {
  readonly hits: readonly Hit[]
  readonly expected: readonly Expected[]
}

function compare(topics: readonly Topic[], question: Question): Compared {
  const world = worldOf(topics)
  const hits = searchIn(world)(question, topics.length)
  return { hits, expected: expectedScores(world, question) }
}

/** Topics strong enough that search must show them. */
function strong({ expected }: Pick<Compared, 'expected'>): readonly Expected[] {
  const best = Math.max(0, ...expected.map(({ squares }) => squares.most))
  return expected.filter(({ squares }) => squares.least > best * tooWeak + rounding)
}

function scoreOf({ hits }: Compared, topic: Topic): number {
  return hits.find((hit) => hit.topic === topic)?.score ?? 0
}

function holdsOfAll(check: (compared: Compared) => void): void {
  const property = fc.property(someTopics, someQuestion, (topics, question) =>
    check(compare(topics, question)),
  )
  fc.assert(property, { numRuns: 300 })
}

describe('search, beside a plain count over all names,', () => {
  test('never scores a topic higher', () => {
    holdsOfAll((compared) => {
      for (const { topic, most } of compared.expected) {
        expect(scoreOf(compared, topic)).toBeLessThanOrEqual(most + rounding)
      }
    })
  })

  test('scores a strong topic the same, or as much less as skipped names explain', () => {
    holdsOfAll((compared) => {
      for (const { topic, least } of strong(compared)) {
        expect(scoreOf(compared, topic)).toBeGreaterThanOrEqual(least - rounding)
      }
    })
  })

  test('puts the same topic first where it is clearly ahead', () => {
    holdsOfAll(({ hits, expected }) => {
      const [first] = strong({ expected }).toSorted((a, b) => b.least - a.least)
      const others = expected.filter((one) => one !== first).map(({ most }) => most)
      if (!first || first.least <= Math.max(0, ...others) + rounding) return
      expect(hits[0]?.topic).toBe(first.topic)
    })
  })

  test('scores most topics exactly the same', () => {
    const runs = fc.sample(fc.tuple(someTopics, someQuestion), { numRuns: 500, seed: 7 })
    const compared = runs.map(([topics, question]) => compare(topics, question))
    const pairs = compared.flatMap((one) => strong(one).map((topic) => ({ one, topic })))
    const same = pairs.filter(
      ({ one, topic }) => Math.abs(scoreOf(one, topic.topic) - topic.most) < rounding,
    )
    expect(pairs.length).toBeGreaterThan(300)
    expect(same.length / pairs.length).toBeGreaterThanOrEqual(0.9)
  })
})
