/** Small indexes for tests: what their words weigh, how they are scored, and random ones. */

import fc from 'fast-check'
import type { Question, Scoring } from '../../src/retrieval/hit.ts'
import type { InvertedIndex, Name, NameKind, Topic } from '../../src/retrieval/inverted-index.ts'
import { buildIndex, noAspects } from '../../src/retrieval/inverted-index.ts'
import { createSearch } from '../../src/retrieval/search.ts'
import type { Spelling } from '../../src/retrieval/spelling.ts'
import { createSpelling } from '../../src/retrieval/spelling.ts'
import type { WeightedToken } from '../../src/retrieval/terms.ts'
import type { Token } from '../../src/retrieval/token.ts'
import { tokenise } from '../../src/retrieval/token.ts'

export const pair = 0.8

export const scoring: Scoring = {
  entries: { title: 1, official: 0.9, alias: 0.95, utterance: 0.8 },
  terms: { otherMarks: 0.4, otherTilde: 0.9, unknown: 0.3 },
  aspects: { unmentioned: 0.9, unmet: 0.7, denied: 0.4 },
  topicShare: 0.6,
  officialLean: 0.35,
  popularity: 0.1,
}

const fillers = new Set(['cho', 'em'])

/** Fillers weigh a tenth of other words. */
export function weigh(tokens: readonly Token[]): readonly WeightedToken[] {
  return tokens.map((token) => ({ token, weight: fillers.has(token.key) ? 0.1 : 1 }))
}

/** A topic with these aliases. */
export function topicOf(id: string, ...aliases: readonly string[]): Topic {
  const names = aliases.map((text): Name => ({ kind: 'alias', text }))
  return { id, prior: 0, names, aspects: noAspects, family: id }
}

/** A question without aspects. */
export function ask(text: string): Question {
  return { tokens: weigh(tokenise(text)), asked: 0, denied: 0 }
}

export type World = { readonly index: InvertedIndex; readonly spelling: Spelling }

export function worldOf(topics: readonly Topic[]): World {
  const index = buildIndex(topics, { weigh, pair })
  return { index, spelling: createSpelling([...index.syllables, 'cho', 'em']) }
}

export function searchIn({ index, spelling }: World) {
  return createSearch(index, scoring, spelling)
}

const words = fc.constantFrom(
  ...['khai', 'sinh', 'tử', 'tự', 'tu', 'kết', 'hôn', 'hộ', 'khẩu', 'sổ', 'đỏ', 'ký', 'cấp'],
  ...['cho', 'em', 'xinh', 'đăng'],
)
/** Words of names, some without marks, some misspelt, some nobody knows. */
const typed = fc.oneof(
  { weight: 4, arbitrary: words },
  fc.constantFrom('ket', 'hon', 'so', 'do', 'ki', 'cap', 'khau', 'dang', 'cáp', 'hổ'),
  fc.constantFrom('khaii', 'sinhh', 'dagn', 'capp', 'xính', 'xyz', '123'),
)
const kinds: readonly NameKind[] = ['title', 'official', 'alias', 'utterance']
const bits = fc.integer({ min: 0, max: 7 })

function phraseOf(word: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> {
  return fc.array(word, { maxLength }).map((parts) => parts.join(' '))
}

const aName: fc.Arbitrary<Name> = fc.record({
  kind: fc.constantFrom(...kinds),
  text: phraseOf(words, 5),
})

export const someTopics: fc.Arbitrary<readonly Topic[]> = fc.array(
  fc.record({
    id: fc.uuid(),
    prior: fc.constantFrom(0, 0.2, 1),
    names: fc.array(aName, { maxLength: 4 }),
    aspects: fc.record({ required: bits, known: bits }),
    family: fc.constant(''),
  }),
  { maxLength: 8 },
)

export const someQuestion: fc.Arbitrary<Question> = fc.record({
  tokens: phraseOf(typed, 8).map((text) => weigh(tokenise(text))),
  asked: bits,
  denied: bits,
})
