import { describe, expect, it } from 'vitest'
import { calendarOf, calendarSchema } from '../../src/dossiers/calendar.ts'
import { dueDistance } from '../../src/dossiers/due.ts'
import { statusCodes, statusesSchema, statusOf } from '../../src/dossiers/status.ts'
import { readTable } from './support.ts'

const calendar = calendarOf(calendarSchema.parse(readTable('holidays')))
const statuses = statusesSchema.parse(readTable('statuses'))
const open = statusOf(4, statuses)

function distance(dueAt: string | undefined, now: string, status = open) {
  return dueDistance({ dueAt }, status, { now: new Date(now).toISOString(), calendar })
}

describe('the distance to a due date', () => {
  it.each([
    ['2026-11-25', '2026-11-20T09:00+07:00', { kind: 'left', workingDays: 2 }],
    ['2026-11-25T17:00+07:00', '2026-11-23T09:00+07:00', { kind: 'left', workingDays: 1 }],
    ['2026-11-25T17:00+07:00', '2026-11-25T16:59+07:00', { kind: 'today' }],
    ['2026-11-25T17:00+07:00', '2026-11-25T17:01+07:00', { kind: 'overdue', workingDays: 0 }],
    ['2026-11-25', '2026-11-25T23:00+07:00', { kind: 'today' }],
    ['2026-11-25', '2026-11-26T00:30+07:00', { kind: 'overdue', workingDays: 1 }],
    // Friday without an hour: not late over the weekend.
    ['2026-11-20', '2026-11-22T09:00+07:00', { kind: 'today' }],
    ['2026-11-20', '2026-11-23T09:00+07:00', { kind: 'overdue', workingDays: 1 }],
    // Ngày Văn hóa Việt Nam is no working day.
    ['2026-11-23', '2026-11-24T09:00+07:00', { kind: 'today' }],
    ['2026-02-13T17:00+07:00', '2026-02-23T09:00+07:00', { kind: 'overdue', workingDays: 1 }],
    // A make-up Saturday is.
    ['2026-08-21', '2026-08-22T09:00+07:00', { kind: 'overdue', workingDays: 1 }],
    // Late in the evening of UTC it is the next day in Vietnam.
    ['2026-11-26', '2026-11-25T18:00:00Z', { kind: 'today' }],
    ['2026-11-22', '2026-11-21T09:00+07:00', { kind: 'left', workingDays: 0 }],
  ])('due %s, seen %s, is %j', (dueAt, now, expected) => {
    expect(distance(dueAt, now)).toEqual(expected)
  })

  it('is none where the source gave no due date: none is computed', () => {
    expect(distance(undefined, '2026-11-25T09:00+07:00')).toBeNull()
  })

  it.each(statusCodes)('at status %i is told only where it can be late', (code) => {
    const far = distance('2026-01-05', '2026-11-25T09:00+07:00', statusOf(code, statuses))
    expect(far !== null).toBe([1, 2, 4].includes(code))
  })
})
