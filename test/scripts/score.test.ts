import { describe, expect, it } from 'vitest'
import { scoreTurn } from '../../scripts/evaluate/score.ts'
import type { PlayedTurn } from '../../scripts/play.ts'
import type { Outcome } from '../../src/conversation/outcome.ts'

function played(changes: Partial<PlayedTurn> = {}): PlayedTurn {
  return { outcome: 'answered', procedures: [], facets: [], text: '', ms: 1, ...changes }
}

const expected = { outcome: ['answered'] satisfies Outcome[] }

describe('the score of a turn', () => {
  it('counts the place of the first acceptable procedure, agency suffix or not', () => {
    const procedures = ['1.000001', '1.000002', '1.001193.000.00.00.H56', '1.000003']
    const score = scoreTurn(played({ procedures }), { ...expected, procedures: ['1.001193'] })
    expect(score).toMatchObject({ topic1: false, topic3: true, topic5: true, wrong: true })
  })

  it('counts no procedure that was found but not shown', () => {
    const turn = played({ outcome: 'out-of-scope', procedures: ['1.001193'] })
    const score = scoreTurn(turn, { ...expected, procedures: ['1.001193'] })
    expect(score).toMatchObject({ topic1: false, topic5: false, wrong: false, falseRefusal: true })
  })

  it('is not wrong for asking back', () => {
    const turn = played({ outcome: 'clarify', procedures: ['1.000001'] })
    const score = scoreTurn(turn, { ...expected, procedures: ['1.001193'], facets: ['fee'] })
    expect(score).toMatchObject({ wrong: false, falseRefusal: false, facets: null })
  })

  it('scores nothing that was not expected', () => {
    const score = scoreTurn(played(), expected)
    expect(score).toMatchObject({
      outcome: true,
      topic1: null,
      wrong: null,
      refused: null,
      falseRefusal: null,
      groups: null,
      facets: null,
      facts: null,
    })
  })

  it('wants one procedure out of each group', () => {
    const groups = [['1.001193', '1.000689'], ['1.004222']]
    const both = played({ procedures: ['1.004222', '1.000689'] })
    expect(scoreTurn(both, { ...expected, groups }).groups).toBe(true)
    expect(scoreTurn(played({ procedures: ['1.001193'] }), { ...expected, groups }).groups).toBe(
      false,
    )
  })

  it.each([
    [['7 ngày làm việc'], [], true],
    [['07 NGAY lam viec'], [], true],
    [['17 ngày'], [], false],
    [[], ['50.000'], false],
    [['7 ngày'], ['60.000'], true],
  ])('compares facts without marks and leading zeros: %j but not %j', (contains, not, right) => {
    const turn = played({ text: 'Trong 07 ngày làm việc, lệ phí 50.000 đồng.' })
    expect(scoreTurn(turn, { ...expected, contains, notContains: not }).facts).toBe(right)
  })
})
