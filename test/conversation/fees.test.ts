import { describe, expect, it } from 'vitest'
import { encodeAction } from '../../src/conversation/action.ts'
import { nowAt } from '../../src/conversation/now.ts'
import { emptyState } from '../../src/conversation/state.ts'
import type { Fee } from '../../src/knowledge/schema/procedure.ts'
import { formatDate } from '../../src/vietnamese/dates.ts'
import { formatMoney } from '../../src/vietnamese/money.ts'
import { answerIn, ask } from '../support/ask.ts'
import { mindWith, procedureOf, realKnowledge, realMind } from '../support/real-mind.ts'

const feesOn = (procedure: string, day: string) => ask(procedure, ['fee'], { day }).text

describe('the fee of a passport', () => {
  it('shows the reduction with its last day and the usual rate while it lasts', () => {
    for (const day of ['2026-11-22', '2026-12-31']) {
      expect(feesOn('ho-chieu', day)).toContain(
        '100.000 đồng/cuốn, đang giảm đến hết 31/12/2026 (mức thường 200.000 đồng/cuốn)',
      )
    }
  })

  it('is the usual rate from the day after', () => {
    for (const day of ['2027-01-01', '2027-01-05']) {
      expect(feesOn('ho-chieu', day)).toContain('200.000 đồng/cuốn')
      expect(feesOn('ho-chieu', day)).not.toMatch(/giảm|100\.000|31\/12\/2026/)
    }
  })

  it('changes at midnight in Vietnam', () => {
    const choice = encodeAction({ kind: 'ask', procedure: 'ho-chieu', facets: ['fee'] })
    const at = (instant: string) =>
      answerIn(
        realMind.turn(emptyState, { kind: 'choice', choice }, nowAt(new Date(instant))).replies,
      ).text
    expect(at('2026-12-31T16:59:59Z')).toContain('đang giảm')
    expect(at('2026-12-31T17:00:00Z')).not.toContain('đang giảm')
  })

  it('tells the waiver for online filing until its last day, not after', () => {
    expect(feesOn('ho-chieu', '2027-02-28')).toContain('không thu lệ phí (đến hết 28/02/2027)')
    for (const day of ['2027-03-01', '2027-03-05']) {
      expect(feesOn('ho-chieu', day)).not.toMatch(/28\/02\/2027|không thu lệ phí/)
    }
  })
})

describe('the fee of every procedure', () => {
  it.each(['2026-11-22', '2027-01-05', '2027-03-05', '2028-06-01'])(
    'shows each rate in force on %s and none that is over',
    (day) => {
      for (const { id, fees } of realKnowledge.procedures.values()) {
        const text = feesOn(id, day)
        for (const fee of fees) {
          const over = fee.validTo !== undefined && fee.validTo < day
          if (over) expect(text).not.toContain(`đến hết ${formatDate(fee.validTo ?? '')}`)
          else expect(text).toContain(fee.amount ? formatMoney(fee.amount) : fee.label)
        }
      }
    },
  )
})

describe('a reduced rate', () => {
  const [first] = procedureOf('khai-tu').fees
  if (!first) throw new Error('expected a fee of khai-tu')
  const base: Fee = { ...first, label: 'Thẻ', kind: 'base', amount: 50_000, per: 'thẻ' }
  const reduction: Fee = { ...base, kind: 'reduction', amount: 20_000, validTo: '2026-12-31' }
  const told = (fees: readonly Fee[]) =>
    ask('khai-tu', ['fee'], { mind: mindWith('khai-tu', (p) => ({ ...p, fees: [...fees] })) })

  it('stands in one line with its usual rate', () => {
    expect(told([base, reduction]).sections[0]?.lines).toHaveLength(1)
  })

  it('keeps the word of care of its usual rate', () => {
    const careful = { ...base, text: 'Hỏi trước khi nộp.' }
    expect(told([careful, reduction]).text).toContain('Hỏi trước khi nộp.')
  })

  it('of another label does not touch a rate', () => {
    const other = { ...reduction, label: 'Sổ' }
    const lines = told([base, other]).sections[0]?.lines.map(({ text }) => text)
    expect(lines).toEqual(['Thẻ: 50.000 đồng/thẻ', 'Sổ: 20.000 đồng/thẻ (đến hết 31/12/2026)'])
  })

  it('that is not yet in force is not told', () => {
    const coming = { ...reduction, validFrom: '2026-11-23' }
    expect(told([base, coming]).text).not.toContain('20.000')
  })

  it('without an amount is told in words that go on into its last day', () => {
    const words = { ...reduction, amount: null, label: 'Sổ', text: 'Được giảm theo tỉnh.' }
    expect(told([base, words]).text).toContain('Sổ: Được giảm theo tỉnh (đến hết 31/12/2026)')
  })
})
