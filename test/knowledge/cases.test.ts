import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { belongs, inCase, knownAnswers, withAnswer } from '../../src/knowledge/cases.ts'
import { procedureOf } from '../support/real-mind.ts'

describe('a fact belongs to the chosen case', () => {
  it.each([
    [undefined, [], 'yes'],
    [['a/x'], [], 'maybe'],
    [['a/x'], ['a/x'], 'yes'],
    [['a/x'], ['a/y'], 'no'],
    [['a/x'], ['a/-'], 'maybe'],
    [['a/x', 'a/y'], ['a/y'], 'yes'],
    [['a/x', 'b/z'], ['a/x'], 'maybe'],
    [['a/x', 'b/z'], ['a/x', 'b/z'], 'yes'],
    [['a/x', 'b/z'], ['a/x', 'b/w'], 'no'],
    [['a/x', 'b/z'], ['a/-', 'b/w'], 'no'],
  ] as const)('cases %j, chosen %j: %s', (cases, chosen, expected) => {
    expect(belongs(cases, chosen)).toBe(expected)
  })

  it('whatever the order of the answers', () => {
    const answer = fc.constantFrom('a/x', 'b/z', 'c/-', 'd/w')
    fc.assert(
      fc.property(
        fc.uniqueArray(answer),
        fc.uniqueArray(answer, { minLength: 1 }),
        (chosen, cases) => {
          expect(belongs(cases, chosen)).toBe(belongs(cases, [...chosen].reverse()))
        },
      ),
    )
  })
})

describe('answers', () => {
  const birth = procedureOf('khai-sinh')

  it('stand in the order of the questions, one for each', () => {
    const first = withAnswer(birth, [], 'truong-hop/bo-roi')
    const both = withAnswer(birth, first, 'qua-han/chua')
    expect(both).toEqual(['qua-han/chua', 'truong-hop/bo-roi'])
    expect(withAnswer(birth, both, 'qua-han/roi')).toEqual(['qua-han/roi', 'truong-hop/bo-roi'])
  })

  it('to questions and options that have gone are forgotten', () => {
    expect(knownAnswers(birth, ['qua-han/mai', 'mau/do', 'truong-hop/-'])).toEqual(['truong-hop/-'])
  })
})

it('nothing of other cases is left, and nothing else is lost', () => {
  const birth = procedureOf('khai-sinh')
  const ids = inCase(birth, ['truong-hop/bo-roi']).documents.map(({ id }) => id)
  const all = birth.documents.map(({ id }) => id)
  expect(all.filter((id) => !ids.includes(id))).toEqual([
    'giay-chung-sinh',
    'xac-nhan-mang-thai-ho',
  ])
  expect(inCase(birth, [])).toBe(birth)
})
