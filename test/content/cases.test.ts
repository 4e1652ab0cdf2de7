/** What the cases of a procedure must hold together. Each test lists what breaks its rule. */

import { describe, expect, it } from 'vitest'
import { inCase } from '../../src/knowledge/cases.ts'
import type { Procedure } from '../../src/knowledge/schema/procedure.ts'
import { realKnowledge } from '../support/real-mind.ts'

const procedures = [...realKnowledge.procedures.values()].filter(({ cases }) => cases.length > 0)

/** Every way to answer all questions. */
function waysToAnswer({ cases }: Procedure): readonly (readonly string[])[] {
  return cases.reduce<readonly (readonly string[])[]>(
    (ways, { id, options }) =>
      ways.flatMap((way) => options.map((option) => [...way, `${id}/${option.id}`])),
    [[]],
  )
}

describe('cases', () => {
  it('leave papers, a fee and a period in every one of them', () => {
    const empty = procedures.flatMap((procedure) =>
      waysToAnswer(procedure).flatMap((chosen) => {
        const { documents, fees, durations } = inCase(procedure, chosen)
        const least = Math.min(documents.length, fees.length, durations.length)
        return least > 0 ? [] : [`${procedure.id}: ${chosen.join(' ')}`]
      }),
    )
    expect(empty).toEqual([])
  })

  it('ask only what changes something', () => {
    const idle = procedures.flatMap(({ id, cases, documents, fees, durations, conditions }) => {
      const named = [...documents, ...fees, ...durations, ...conditions].flatMap(
        (fact) => fact.cases ?? [],
      )
      return cases
        .filter((question) => !named.some((option) => option.startsWith(`${question.id}/`)))
        .map((question) => `${id}: ${question.id}`)
    })
    expect(idle).toEqual([])
  })

  it('settle only papers that have a case and a condition', () => {
    const wrong = procedures.flatMap(({ id, documents }) =>
      documents
        .filter(({ settled, cases, when }) => settled && (!cases || when === undefined))
        .map((paper) => `${id}: ${paper.id}`),
    )
    expect(wrong).toEqual([])
  })

  it('keep the condition of a paper that not everybody in the case needs', () => {
    const passport = realKnowledge.procedures.get('ho-chieu')
    const old = passport?.documents.find(({ id }) => id === 'ho-chieu-cu')
    expect(old).toMatchObject({ settled: false, when: 'đã có hộ chiếu và cuốn đó còn hạn' })
  })

  it('say what people say instead of each option only once', () => {
    const twice = procedures.flatMap(({ id, cases }) =>
      cases.flatMap((question) => {
        const says = question.options.flatMap((option) => option.says)
        return says.length === new Set(says).size ? [] : [`${id}: ${question.id}`]
      }),
    )
    expect(twice).toEqual([])
  })
})
