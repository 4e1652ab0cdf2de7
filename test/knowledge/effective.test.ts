import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { currentFacts, inForce } from '../../src/knowledge/effective.ts'

const day = fc
  .date({
    min: new Date('2000-01-01T00:00:00Z'),
    max: new Date('2099-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10))

describe('inForce', () => {
  it.each([
    ['without dates', {}, '2026-11-22', true],
    ['the day before it begins', { validFrom: '2026-11-22' }, '2026-11-21', false],
    ['on its first day', { validFrom: '2026-11-22' }, '2026-11-22', true],
    ['long after it began', { validFrom: '2017-01-01' }, '2026-11-22', true],
    ['before its last day', { validTo: '2026-12-31' }, '2026-11-22', true],
    ['on its last day', { validTo: '2026-12-31' }, '2026-12-31', true],
    ['the day after it ended', { validTo: '2026-12-31' }, '2027-01-01', false],
    ['between both', { validFrom: '2026-04-01', validTo: '2026-12-31' }, '2026-11-22', true],
    ['on a single day', { validFrom: '2026-11-22', validTo: '2026-11-22' }, '2026-11-22', true],
    ['outside both', { validFrom: '2026-04-01', validTo: '2026-12-31' }, '2026-03-31', false],
  ])('%s', (_, fact, today, holds) => {
    expect(inForce(fact, today)).toBe(holds)
  })

  it('holds on exactly the days from the first to the last', () => {
    fc.assert(
      fc.property(day, day, day, (validFrom, validTo, today) => {
        const between = [validFrom, today, validTo].toSorted()
        const inside = validFrom <= validTo && between[1] === today
        expect(inForce({ validFrom, validTo }, today)).toBe(inside)
      }),
    )
  })
})

describe('currentFacts', () => {
  it('keeps what holds today, in its order', () => {
    const facts = [
      { name: 'cũ', validTo: '2026-11-21' },
      { name: 'nay' },
      { name: 'mới', validFrom: '2026-11-23' },
      { name: 'giảm', validTo: '2026-11-22' },
    ]
    expect(currentFacts(facts, '2026-11-22').map(({ name }) => name)).toEqual(['nay', 'giảm'])
  })
})
