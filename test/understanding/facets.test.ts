import { describe, expect, test } from 'vitest'
import type { Facet } from '../../src/knowledge/schema/intent.ts'
import { facets } from '../../src/knowledge/schema/intent.ts'
import { tokenise } from '../../src/retrieval/token.ts'
import { findFacets } from '../../src/understanding/facets.ts'
import { createVocabulary } from '../../src/understanding/vocabulary.ts'
import { fold } from '../../src/vietnamese/fold.ts'
import { noFacet, oneFacet, severalFacets } from './facets.data.ts'
import { knowledge } from './known.ts'
import { understand } from './understanding.ts'

const single = facets.flatMap((facet) => oneFacet[facet].map((text) => [text, facet] as const))

describe('what is asked about a procedure', () => {
  test.each(single)('in %j is %s', (text, facet) => {
    expect(understand(text).facets).toEqual([facet])
  })

  test.each(severalFacets)('in %j is %j', (text, asked) => {
    expect(understand(text).facets).toEqual(asked)
  })

  test.each(noFacet)('in %j is nothing', (text) => {
    expect(understand(text).facets).toEqual([])
  })

  test('is the same without marks, in all but a few', () => {
    const asked = [...single.map(([text]) => text), ...severalFacets.map(([text]) => text)]
    const other = asked.filter(
      (text) => understand(fold(text)).facets.join() !== understand(text).facets.join(),
    )
    expect(other.length / asked.length).toBeLessThan(0.1)
  })
})

describe('of cues and hints', () => {
  const facet = (id: Facet, cues: string[], hints: string[], except: string[]) =>
    ({ kind: 'facet', id, title: id, label: id, cues, hints, except, classes: {} }) as const
  const vocabulary = createVocabulary(
    [
      facet('fee', ['lệ phí'], ['bao nhiêu'], ['bao nhiêu ngày']),
      facet('duration', ['mấy ngày'], ['lâu'], []),
    ],
    { ...knowledge.lexicon, fillers: [], markedFillers: [] },
    knowledge.search.terms,
  )
  const found = (text: string) => findFacets(tokenise(text), vocabulary)

  test.each([
    ['a cue', 'lệ phí', ['fee']],
    ['a hint alone', 'bao nhiêu', ['fee']],
    ['two hints', 'lâu không, bao nhiêu', ['duration', 'fee']],
    ['a cue before hints', 'lâu không, lệ phí', ['fee']],
    ['two cues in their order', 'mấy ngày, lệ phí', ['duration', 'fee']],
    ['the same cue twice', 'lệ phí, lệ phí', ['fee']],
    ['a cue and its hint', 'lệ phí bao nhiêu', ['fee']],
    ['an exception', 'bao nhiêu ngày', []],
    ['nothing', 'khai sinh', []],
  ])('hears %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})
