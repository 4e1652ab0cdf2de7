/** Working days of Vietnamese offices, from the holiday table content/dossiers/holidays.yaml. Only distances are computed, never deadlines. */

import { z } from 'zod'
import { isoDate, words } from '../knowledge/schema/fact.ts'
import { addDays, dayOfWeek } from './iso-date.ts'

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

const holiday = z.strictObject({
  date: isoDate,
  name: words,
  /** Counts only once this option is among the announced ones. */
  option: words.optional(),
  note: words.optional(),
})

export const calendarSchema = z.strictObject({
  weeklyRest: z.array(z.enum(weekdays)).max(6),
  /** Options of the yearly notice that are in force. */
  announced: z.array(words),
  holidays: z.array(holiday),
  /** Rest days that are worked in exchange for another. */
  makeUpDays: z.array(z.strictObject({ date: isoDate, for: isoDate, note: words.optional() })),
})

/** Ready for looking up; dates are ISO. */
export type Calendar = {
  readonly restWeekdays: ReadonlySet<number>
  readonly holidays: ReadonlySet<string>
  readonly makeUpDays: ReadonlySet<string>
}

/** The table made ready for looking up. */
export function calendarOf(table: z.infer<typeof calendarSchema>): Calendar {
  const inForce = table.holidays.filter(
    ({ option }) => option === undefined || table.announced.includes(option),
  )
  return {
    restWeekdays: new Set(table.weeklyRest.map((day) => weekdays.indexOf(day))),
    holidays: new Set(inForce.map(({ date }) => date)),
    makeUpDays: new Set(table.makeUpDays.map(({ date }) => date)),
  }
}

/** A make-up Saturday is a working day; a holiday never is. */
export function isWorkingDay(date: string, calendar: Calendar): boolean {
  if (calendar.holidays.has(date)) return false
  return calendar.makeUpDays.has(date) || !calendar.restWeekdays.has(dayOfWeek(date))
}

/** Working days after `from` up to and with `to`; negative when `to` lies before `from`. */
export function workingDaysBetween(from: string, to: string, calendar: Calendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar)
  let count = 0
  for (let day = from; day < to; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day, calendar)) count += 1
  }
  return count
}

/** The `count`-th working day after a date (`count` ≥ 0); the first day is not counted. */
export function addWorkingDays(from: string, count: number, calendar: Calendar): string {
  if (!Number.isInteger(count) || count < 0) {
    throw new RangeError(`[dossiers] adding working days: expected a count from 0, got ${count}.`)
  }
  let day = from
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return day
}
