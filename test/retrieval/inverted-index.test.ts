import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { InvertedIndex, Topic } from '../../src/retrieval/inverted-index.ts'
import { buildIndex } from '../../src/retrieval/inverted-index.ts'
import { isPair, termsOf } from '../../src/retrieval/terms.ts'
import { tokenise } from '../../src/retrieval/token.ts'
import { pair, someTopics, topicOf, weigh } from './small-world.ts'

function indexOf(...topics: readonly Topic[]): InvertedIndex {
  return buildIndex(topics, { weigh, pair })
}

/** The names that hold a term, with its mass and its form in each. */
function holdersOf(index: InvertedIndex, key: string) {
  const postings = index.postings(key)
  if (!postings) return null
  const { from, to, forms, arrays } = postings
  return Array.from({ length: to - from }, (_, i) => {
    const { topic, name } = index.entries[arrays.entry[from + i] ?? -1] ?? {}
    const form = forms[arrays.form[from + i] ?? -1]
    return { topic: index.topics[topic ?? -1]?.id, name: name?.text, form }
  })
}

const index = indexOf(
  topicOf('birth', 'khai sinh', 'giấy khai sinh cho con'),
  topicOf('death', 'khai tử'),
  topicOf('again', 'tự khai'),
)

describe('postings', () => {
  test('name every name that holds a syllable', () => {
    expect(holdersOf(index, 'sinh')).toEqual([
      { topic: 'birth', name: 'khai sinh', form: 'sinh' },
      { topic: 'birth', name: 'giấy khai sinh cho con', form: 'sinh' },
    ])
  })

  test('name every name that holds a pair', () => {
    expect(holdersOf(index, 'khai tu')).toEqual([
      { topic: 'death', name: 'khai tử', form: 'khai tử' },
    ])
  })

  test('tell names with other marks apart', () => {
    expect(holdersOf(index, 'tu')).toEqual([
      { topic: 'death', name: 'khai tử', form: 'tử' },
      { topic: 'again', name: 'tự khai', form: 'tự' },
    ])
    expect(index.postings('tu')?.forms).toEqual(['tử', 'tự'])
  })

  test.each(['xe', 'sinh khai', 'tử', 'khai ', ''])('of %j are null', (key) => {
    expect(index.postings(key)).toBeNull()
  })
})

describe('rarity', () => {
  test.each([
    ['khai', 3, 1],
    ['sinh', 1, 1],
    ['khai sinh', 1, pair],
    ['xe', 0, 1],
    ['xe máy', 0, pair],
  ])('of %j counts %i topics that hold it', (key, topics, weight) => {
    expect(index.rarity(key)).toBeCloseTo(Math.log(1 + 3 / (topics + 0.5)) * weight, 6)
  })

  test('counts a topic once, however many of its names hold the term', () => {
    const many = indexOf(topicOf('a', 'sổ đỏ', 'sổ hồng', 'sổ'), topicOf('b', 'xe'))
    expect(many.rarity('so')).toBe(many.rarity('xe'))
  })
})

describe('an index', () => {
  test('knows every syllable of its names, each once, and no pairs', () => {
    expect(index.syllables.toSorted()).toEqual(
      ['cho', 'con', 'giay', 'khai', 'sinh', 'tu'].toSorted(),
    )
  })

  test('of nothing holds nothing', () => {
    const empty = indexOf()
    expect([empty.entries, empty.syllables, empty.postings('khai')]).toEqual([[], [], null])
    expect(empty.rarity('khai')).toBe(0)
  })

  test('keeps a name without words as an entry nothing leads to', () => {
    const odd = indexOf(topicOf('odd', '…', '', 'khai sinh'))
    expect(odd.entries).toHaveLength(3)
    expect([...odd.entryMass].map((mass) => mass > 0)).toEqual([false, false, true])
  })

  test('of one topic finds every syllable equally rare', () => {
    const one = indexOf(topicOf('one', 'khai sinh', 'giấy khai sinh'))
    expect(one.rarity('khai')).toBe(one.rarity('giay'))
    expect(one.rarity('khai')).toBeGreaterThan(0)
  })

  test('weighs a name by its terms', () => {
    const [entry] = indexOf(topicOf('one', 'cho khai')).entryMass
    const rarity = Math.log(1 + 1 / 1.5)
    expect(entry).toBeCloseTo(rarity * (0.1 + 1 + 0.1 * pair), 5)
  })

  test('holds exactly the terms of its names, whatever these are', () => {
    fc.assert(
      fc.property(someTopics, (topics) => {
        const built = indexOf(...topics)
        for (const key of ['khai', 'sinh', 'tu', 'cho em', 'so do', 'khai sinh', 'ki']) {
          expect(holdersOf(built, key) ?? []).toEqual(plainHolders(topics, key))
        }
      }),
    )
  })

  test('has as much mass in its names as in its postings', () => {
    fc.assert(
      fc.property(someTopics, (topics) => {
        const built = indexOf(...topics)
        const keys = topics.flatMap(({ names }) => names.flatMap(({ text }) => keysOf(text)))
        const masses = [...new Set(keys)].flatMap((key) => {
          const { from = 0, to = 0, arrays } = built.postings(key) ?? {}
          return [...(arrays?.mass.slice(from, to) ?? [])]
        })
        expect(sum(masses)).toBeCloseTo(sum([...built.entryMass]), 3)
      }),
    )
  })
})

function keysOf(text: string): readonly string[] {
  return termsOf(weigh(tokenise(text))).map(({ key }) => key)
}

function plainHolders(topics: readonly Topic[], key: string) {
  return topics.flatMap(({ id, names }) =>
    names.flatMap(({ text }) =>
      termsOf(weigh(tokenise(text)))
        .filter((term) => term.key === key)
        .map(({ form }) => ({ topic: id, name: text, form })),
    ),
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}

test('isPair holds of no syllable an index knows', () => {
  expect(index.syllables.filter(isPair)).toEqual([])
})
