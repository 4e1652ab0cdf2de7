import { expect, it } from 'vitest'
import { termsOf } from '../../src/retrieval/terms.ts'
import { tokenise } from '../../src/retrieval/token.ts'
import { recordText } from '../../src/understanding/record-text.ts'
import { wordsOfRecord } from '../../src/understanding/record-words.ts'
import { knowledge } from './known.ts'

it('knows exactly the terms of a record, each under the facets it stands under', () => {
  const texts = [...knowledge.procedures.values()].slice(0, 12).map(recordText)
  const keys = texts.map((facets) => facets.map(([, text]) => new Set(keysOf(text))))
  const all = new Set(keys.flat().flatMap((some) => [...some]))
  for (const [i, text] of texts.entries()) {
    const { placesOf } = wordsOfRecord(text)
    const wrong = [...all].filter((key) => placesOf(key) !== placesIn(keys[i] ?? [], key))
    expect(wrong).toEqual([])
  }
})

function keysOf(text: string): readonly string[] {
  return termsOf(tokenise(text).map((token) => ({ token, weight: 1 }))).map(({ key }) => key)
}

/** As bits, read the plain way. */
function placesIn(facets: readonly ReadonlySet<string>[], key: string): number {
  return facets.reduce((bits, keys, i) => (keys.has(key) ? bits | (1 << i) : bits), 0)
}
