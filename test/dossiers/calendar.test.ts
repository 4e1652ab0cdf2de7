import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addWorkingDays,
  calendarOf,
  calendarSchema,
  isWorkingDay,
  workingDaysBetween,
} from '../../src/dossiers/calendar.ts'
import { readReference, readTable } from './support.ts'

const table = readTable('holidays')
const calendar = calendarOf(calendarSchema.parse(table))

describe('a working day', () => {
  it.each([
    ['2026-11-23', true, 'a Monday'],
    ['2026-11-24', false, 'Ngày Văn hóa Việt Nam'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-08-22', true, 'a make-up Saturday'],
    ['2026-01-10', true, 'a make-up Saturday'],
    ['2026-08-31', false, 'a swapped Monday'],
    ['2026-02-17', false, 'Tết'],
    ['2027-02-04', true, 'Tết only if the notice says so'],
    ['2027-02-08', false, 'Tết in either option'],
  ])('%s: %s, %s', (date, expected) => {
    expect(isWorkingDay(date, calendar)).toBe(expected)
  })

  it('is none once the option it belongs to is announced', () => {
    const announced = ['tet-2027-2-truoc-3-sau']
    const after = calendarOf(calendarSchema.parse({ ...(table as object), announced }))
    expect(isWorkingDay('2027-02-04', after)).toBe(false)
    expect(isWorkingDay('2027-02-11', after)).toBe(true)
  })
})

describe('counting working days', () => {
  it.each([
    ['2026-11-23', 1, '2026-11-25'],
    ['2026-02-13', 1, '2026-02-23'],
    ['2026-08-21', 1, '2026-08-22'],
    ['2026-08-28', 1, '2026-09-03'],
    ['2026-04-24', 1, '2026-04-28'],
    ['2026-11-20', 3, '2026-11-26'],
    ['2026-11-20', 0, '2026-11-20'],
  ])('from %s, %i later is %s', (from, count, to) => {
    expect(addWorkingDays(from, count, calendar)).toBe(to)
    expect(workingDaysBetween(from, to, calendar)).toBe(count)
  })

  it('counts backwards below zero', () => {
    expect(workingDaysBetween('2026-11-25', '2026-11-23', calendar)).toBe(-1)
  })

  it('counts the same by steps and at once', () => {
    const day = fc.integer({ min: 1, max: 700 })
    fc.assert(
      fc.property(day, day, (first, second) => {
        const middle = addWorkingDays('2026-01-01', first, calendar)
        const end = addWorkingDays(middle, second, calendar)
        expect(addWorkingDays('2026-01-01', first + second, calendar)).toBe(end)
        expect(workingDaysBetween('2026-01-01', end, calendar)).toBe(first + second)
      }),
      { numRuns: 30 },
    )
  })

  it('refuses half days and negative counts', () => {
    expect(() => addWorkingDays('2026-11-20', -1, calendar)).toThrow(RangeError)
    expect(() => addWorkingDays('2026-11-20', 0.5, calendar)).toThrow(RangeError)
  })

  it('refuses a table with a date that does not exist', () => {
    const broken = { ...(table as object), holidays: [{ date: '2026-02-30', name: 'x' }] }
    expect(calendarSchema.safeParse(broken).success).toBe(false)
  })

  type Entry = { readonly date: string; readonly option?: string }
  type Reference = {
    readonly 2026: readonly Entry[]
    readonly 2027: readonly Entry[]
    readonly makeUpWorkingDays: readonly Entry[]
    readonly tests: readonly { from: string; workingDays: number; to: string }[]
  }

  it('agrees with the reference calendar, where it is at hand', ({ skip }) => {
    const reference = readReference<Reference>('holidays.json')
    if (!reference) return skip('the reference file is not on this machine')
    for (const { from, workingDays, to } of reference.tests) {
      expect(addWorkingDays(from, workingDays, calendar)).toBe(to)
    }
    for (const { date, option } of [...reference[2026], ...reference[2027]]) {
      expect(`${date} ${calendar.holidays.has(date)}`).toBe(`${date} ${option === undefined}`)
    }
    expect([...calendar.makeUpDays]).toEqual(reference.makeUpWorkingDays.map(({ date }) => date))
  })
})
