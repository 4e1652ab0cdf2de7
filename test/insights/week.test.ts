import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWeek, weekBefore, weekOf } from '../../src/insights/week.ts'

describe('a week', () => {
  it.each([
    ['2026-11-23', '2026-11-23', '2026-11-29'],
    ['2026-11-29', '2026-11-23', '2026-11-29'],
    ['2026-11-22', '2026-11-16', '2026-11-22'],
    ['2027-01-01', '2026-12-28', '2027-01-03'],
    ['2024-02-29', '2024-02-26', '2024-03-03'],
  ])('of %s is %s to %s', (day, from, to) => {
    expect(weekOf(day)).toEqual({ from, to })
  })

  it.each([
    ['2026-W48', '2026-11-23'],
    ['2026w01', '2025-12-29'],
    ['2026-W53', '2026-12-28'],
    ['2026-11-25', '2026-11-23'],
  ])('%s begins on %s', (text, from) => {
    expect(parseWeek(text)?.from).toBe(from)
  })

  it.each(['', '2026', '2026-W00', '2025-W53', '2026-W54', '2026-02-30', 'x'])(
    'is not %j',
    (text) => {
      expect(parseWeek(text)).toBeNull()
    },
  )

  it('has seven days and follows the one before', () => {
    const day = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2100-01-01'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(day, (date) => {
        const week = weekOf(date.toISOString().slice(0, 10))
        expect(Date.parse(week.to) - Date.parse(week.from)).toBe(6 * 86_400_000)
        expect(new Date(week.from).getUTCDay()).toBe(1)
        expect(Date.parse(week.from) - Date.parse(weekBefore(week).to)).toBe(86_400_000)
      }),
    )
  })
})
