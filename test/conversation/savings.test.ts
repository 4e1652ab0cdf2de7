import { describe, expect, it } from 'vitest'
import type { Fee } from '../../src/knowledge/schema/procedure.ts'
import { ask } from '../support/ask.ts'
import { mindWith, procedureOf, realKnowledge } from '../support/real-mind.ts'

const today = '2026-11-22'
const [sample] = procedureOf('thuong-tru').fees
if (!sample) throw new Error('expected a fee of thuong-tru')
const counter: Fee = {
  ...sample,
  label: 'Nộp trực tiếp',
  kind: 'base',
  amount: 20_000,
  channel: 'in-person',
}
const online: Fee = { ...counter, label: 'Nộp trực tuyến', amount: 5000, channel: 'online' }

function told(fees: readonly Fee[], day = today): string {
  return ask('thuong-tru', ['fee'], {
    mind: mindWith('thuong-tru', (p) => ({ ...p, fees: [...fees] })),
    day,
  }).text
}

describe('what filing online saves', () => {
  it('is told with the fee and with how to file online', () => {
    for (const facet of ['fee', 'how-online'] as const) {
      expect(ask('thuong-tru', [facet], { day: today }).text).toContain(
        'Nộp trực tuyến đỡ được 10.000 đồng/lần đăng ký so với nộp trực tiếp.',
      )
    }
  })

  it('is told for each kind of applicant', () => {
    const { text } = ask('tam-tru', ['fee'], { day: today })
    expect(text).toContain('Cá nhân, gia đình: nộp trực tuyến đỡ được 8.000 đồng/lần đăng ký')
    expect(text).toContain('Nhiều người theo danh sách: nộp trực tuyến đỡ được 5.000 đồng/người')
  })

  it('is the difference of the rates of the day, with the day it ends', () => {
    const reduced: Fee = { ...online, kind: 'reduction', amount: 1000, validTo: '2026-12-31' }
    expect(told([counter, online, reduced])).toContain('đỡ được 19.000 đồng')
    expect(told([counter, online, reduced])).toContain('Tính đến hết 31/12/2026.')
    expect(told([counter, online, reduced], '2027-01-01')).toContain('đỡ được 15.000 đồng')
    expect(told([counter, online, reduced], '2027-01-01')).not.toContain('31/12/2026')
  })

  it.each<[string, readonly Fee[]]>([
    ['the rates are the same', [counter, { ...online, amount: 20_000 }]],
    ['filing online costs more', [counter, { ...online, amount: 30_000 }]],
    ['a rate is no number', [counter, { ...online, amount: null, text: 'Xem Cổng.' }]],
    ['they are rates of different matters', [counter, { ...online, label: 'Sổ, nộp trực tuyến' }]],
    ['they are per different things', [counter, { ...online, per: 'người' }]],
    ['there is one rate only', [online]],
  ])('is not told where %s', (_, fees) => {
    expect(told(fees)).not.toContain('đỡ được')
  })

  it('a waiver counts as a saving until its last day, where it is sure', () => {
    const waived = (day: string) => ask('trich-luc-ho-tich', ['fee'], { day }).text
    expect(waived('2027-02-28')).toContain('đỡ được cả khoản lệ phí trên, đến hết 28/02/2027')
    expect(waived('2027-03-01')).not.toContain('đỡ được')
    expect(ask('ho-chieu', ['fee'], { day: today }).text).not.toContain('đỡ được')
  })
})

it('what remains in person stands first in every answer on filing online', () => {
  for (const { id, online: way } of realKnowledge.procedures.values()) {
    if (!way.inPerson) continue
    const [section] = ask(id, ['how-online'], { day: today }).sections
    expect(section?.lines[0]?.text).toContain(way.inPerson)
  }
})
