import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Hit, Question } from '../../src/retrieval/hit.ts'
import type { Aspects, Name, Topic } from '../../src/retrieval/inverted-index.ts'
import {
  ask,
  scoring,
  searchIn,
  someQuestion,
  someTopics,
  topicOf,
  weigh,
  worldOf,
} from './small-world.ts'

const topics = [
  topicOf('birth', 'đăng ký khai sinh', 'giấy khai sinh'),
  topicOf('death', 'đăng ký khai tử', 'giấy báo tử'),
  topicOf('marriage', 'đăng ký kết hôn'),
  topicOf('copy', 'bản sao giấy khai sinh'),
  topicOf('land', 'sổ đỏ'),
  topicOf('fire', 'phòng cháy chữa cháy'),
]
const search = searchIn(worldOf(topics))

function found(text: string): readonly string[] {
  return search(ask(text), topics.length).map(({ topic }) => topic.id)
}

function first(text: string): Hit | undefined {
  return search(ask(text), 1)[0]
}

describe('search', () => {
  test.each([
    ['typed as named', 'đăng ký khai sinh', 'birth'],
    ['typed without marks', 'dang ki khai tu', 'death'],
    ['typed with the other y', 'đăng kí kết hôn', 'marriage'],
    ['named in part', 'kết hôn', 'marriage'],
    ['named within a longer question', 'cho em hỏi bản sao giấy khai sinh', 'copy'],
    ['misspelt by ear', 'khai xinh', 'birth'],
    ['misspelt by a slip', 'dang ky ket hom', 'marriage'],
    ['misspelt in every syllable', 'khaii sinhh', 'birth'],
    ['with other marks', 'sồ đò', 'land'],
  ])('finds a topic %s', (_, text, id) => {
    expect(found(text)[0]).toBe(id)
  })

  test.each([
    ['an empty question', ''],
    ['a question of signs', '?! …'],
    ['words no name holds', 'qwrtz blimp'],
    ['fillers only', 'cho em'],
  ])('finds nothing for %s', (_, text) => {
    expect(search(ask(text), 5)).toEqual([])
  })

  test('finds nothing in an empty index', () => {
    expect(searchIn(worldOf([]))(ask('khai sinh'), 5)).toEqual([])
  })

  test('says which name was found and both shares', () => {
    expect(first('sổ đỏ')?.why).toEqual({
      name: { kind: 'alias', text: 'sổ đỏ' },
      ofName: 1,
      ofQuestion: 1,
    })
  })

  test('explains less of a question with more in it', () => {
    expect(first('sổ đỏ qwrtz')?.why.ofQuestion).toBeLessThan(1)
    expect(first('sổ đỏ qwrtz')?.why.ofName).toBe(1)
    expect(first('sổ')?.why.ofName).toBeLessThan(1)
  })

  test('takes other marks for less than no marks', () => {
    const [same, none, other] = ['sổ đỏ', 'so do', 'số đo'].map((text) => first(text)?.score ?? 0)
    expect(none).toBe(same)
    expect(other).toBeCloseTo((same ?? 0) * scoring.terms.otherMarks, 5)
  })

  test('returns the best first and no more than asked for', () => {
    const scores = search(ask('đăng ký khai sinh'), 9).map(({ score }) => score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(search(ask('đăng ký khai sinh'), 2)).toHaveLength(2)
    expect(search(ask('đăng ký khai sinh'), 0)).toEqual([])
  })

  test('counts of all that a syllable may be only what fits a name best', () => {
    const world = worldOf([topicOf('both', 'xinh sinh'), topicOf('birth', 'giấy khai sinh mới')])
    const hits = searchIn(world)(ask('khai xính'), 2)
    const [xinh, sinh, pair] = ['xinh', 'sinh', 'xinh sinh'].map(world.index.rarity)
    const share = (0.85 * (sinh ?? 0)) / ((xinh ?? 0) + (sinh ?? 0) + (pair ?? 0))
    expect(hits.find(({ topic }) => topic.id === 'both')?.why.ofName).toBeCloseTo(share, 5)
  })

  test('counts what other names of a topic explain, only less', () => {
    const world = worldOf([topicOf('land', 'sổ đỏ', 'bìa đỏ'), topicOf('card', 'thẻ')])
    const [hit] = searchIn(world)(ask('sổ bìa'), 1)
    expect(hit?.why.ofQuestion).toBeCloseTo(0.5 + scoring.topicShare * 0.5, 5)
  })
})

describe('of names said equally well', () => {
  function scoreOf(change: Partial<Topic>, question: Partial<Question> = {}): number {
    const world = worldOf([{ ...topicOf('land', 'sổ đỏ'), ...change }])
    return searchIn(world)({ ...ask('sổ đỏ'), ...question }, 1)[0]?.score ?? 0
  }
  const named = (kind: Name['kind']) => scoreOf({ names: [{ kind, text: 'sổ đỏ' }] })
  const apart = (aspects: Aspects, asked: number, denied = 0) =>
    scoreOf({ aspects }, { asked, denied })

  test.each(['title', 'official', 'alias', 'utterance'] as const)('weighs the kind: %s', (kind) => {
    expect(named(kind)).toBeCloseTo(scoring.entries[kind], 5)
  })

  test('adds for what is often asked', () => {
    expect(scoreOf({ prior: 1 }) / scoreOf({ prior: 0 })).toBeCloseTo(1 + scoring.popularity, 5)
  })

  test.each([
    ['nothing where it is asked for and known', { required: 1, known: 1 }, 1, 0, 1],
    ['nothing where it is known and not asked for', { required: 0, known: 1 }, 0, 0, 1],
    ['for one that the name requires and nobody mentions', { required: 1, known: 1 }, 0, 0, 0.9],
    ['for two that nobody mentions', { required: 3, known: 3 }, 0, 0, 0.9 ** 2],
    ['for one asked for that no name has', { required: 0, known: 0 }, 1, 0, 0.7],
    ['for one asked for beside another', { required: 1, known: 1 }, 2, 0, 0.9 * 0.7],
    ['for one that is required and denied', { required: 1, known: 1 }, 0, 1, 0.4],
    ['nothing for one that is denied and only known', { required: 0, known: 1 }, 0, 1, 1],
  ])('takes off %s', (_, aspects, asked, denied, left) => {
    expect(apart(aspects, asked, denied)).toBeCloseTo(left * scoring.entries.alias, 5)
  })
})

describe('a search over the same index', () => {
  test('says the same twice, after any other question', () => {
    fc.assert(
      fc.property(someTopics, someQuestion, someQuestion, (named, one, other) => {
        const world = worldOf(named)
        const again = searchIn(world)
        again(other, 3)
        const twice = [again(one, 9), again(other, 9), again(one, 9)]
        expect(twice).toEqual([
          searchIn(world)(one, 9),
          searchIn(world)(other, 9),
          searchIn(world)(one, 9),
        ])
      }),
    )
  })

  test('says of the same words asked in another way what a fresh search says', () => {
    fc.assert(
      fc.property(someTopics, someQuestion, someQuestion, (named, one, other) => {
        const world = worldOf(named)
        const asked = [one, { ...one, asked: other.asked, denied: other.denied }]
        const some = named.slice(0, 2).map(({ id }) => id)
        const all = [...asked, { ...one, among: new Set(some) }, one]
        const search = searchIn(world)
        expect(all.map((question) => search(question, 9))).toEqual(
          all.map((question) => searchIn(world)(question, 9)),
        )
      }),
    )
  })

  test('does not remember a question of which little was found', () => {
    search(ask('qwrtz sổ blimp'), 3)
    expect(search(ask('đỏ'), 3)).toEqual(searchIn(worldOf(topics))(ask('đỏ'), 3))
  })

  test('does not change what it was asked', () => {
    const question = ask('đăng ký khai sinh')
    search(question, 3)
    expect(question).toEqual({
      tokens: weigh(question.tokens.map(({ token }) => token)),
      asked: 0,
      denied: 0,
    })
  })
})
