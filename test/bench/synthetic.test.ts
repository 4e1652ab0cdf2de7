import { describe, expect, it } from 'vitest'
import { documentsOf } from '../../bench/retrieval/material/documents.ts'
import { createRandom } from '../../bench/retrieval/material/random.ts'
import { knowledgeOf, syntheticDocuments } from '../../bench/retrieval/material/synthetic.ts'
import { realKnowledge } from '../support/real-mind.ts'

const real = documentsOf(realKnowledge)
const made = syntheticDocuments(real, 300, createRandom(74))

const textsOf = (documents: typeof real) =>
  documents.flatMap(({ names }) => names.map(({ text }) => text))
const wordsOf = (documents: typeof real) => textsOf(documents).flatMap((text) => text.split(' '))

describe('made-up procedures', () => {
  it('are the same for the same seed and others for another', () => {
    expect(syntheticDocuments(real, 300, createRandom(74))).toEqual(made)
    expect(syntheticDocuments(real, 300, createRandom(75))).not.toEqual(made)
  })

  it('are as many as asked for, each with a code of its own', () => {
    expect(new Set(made.map(({ code }) => code)).size).toBe(300)
  })

  it('are named with words of real names and nothing else', () => {
    const known = new Set(wordsOf(real))
    expect(wordsOf(made).filter((word) => !known.has(word))).toEqual([])
  })

  it('have names of their own', () => {
    const known = new Set(textsOf(real))
    const own = textsOf(made).filter((text) => !known.has(text))
    expect(own.length / textsOf(made).length).toBeGreaterThan(0.9)
  })

  it('are the whole catalogue of the knowledge made of them, with all their names', () => {
    const documents = documentsOf(knowledgeOf(realKnowledge, made))
    expect(documents.map(({ code }) => code)).toEqual(made.map(({ code }) => code))
    for (const [i, document] of documents.entries()) {
      // A name that happens to end with a level ("cấp tỉnh") is also known without it.
      expect(textsOf([document])).toEqual(expect.arrayContaining(textsOf(made.slice(i, i + 1))))
    }
  })
})

it('real documents are procedures with their code, and no life events', () => {
  const birth = real.find(({ id }) => id === 'khai-sinh')
  expect(birth?.code).toBe('1.001193')
  expect(real).toHaveLength(realKnowledge.procedures.size + realKnowledge.listings.size)
})
