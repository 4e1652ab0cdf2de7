/** Whether an office is open now, and when it opens again. Pure: time is handed in. */

import type { Calendar } from '../../dossiers/calendar.ts'
import { addDays, dayOfWeek } from '../../dossiers/iso-date.ts'
import { type Stretch, weekdays } from '../../knowledge/schema/office.ts'
import type { Now } from '../now.ts'

export type Opening =
  /** `until` = "11:30". */
  | { readonly kind: 'open'; readonly until: string }
  /** Opens again the same day: after lunch, or for the first time. */
  | { readonly kind: 'later'; readonly at: string; readonly isLunch: boolean }
  | { readonly kind: 'closed'; readonly date: string; readonly at: string }

/** Days looked ahead: Tết is shorter. */
const ahead = 21

/** The state at `now`; null when no opening is found in the weeks to come. */
export function openingAt(
  hours: readonly Stretch[],
  now: Now,
  calendar: Calendar | undefined,
): Opening | null {
  const time = timeIn(now)
  const today = stretchesOn(now.today, hours, calendar)
  const current = today.find(({ from, to }) => from <= time && time < to)
  if (current) return { kind: 'open', until: current.to }
  const next = today.find(({ from }) => from > time)
  if (next) return { kind: 'later', at: next.from, isLunch: today.some(({ to }) => to <= time) }
  let date = now.today
  for (let i = 0; i < ahead; i += 1) {
    date = addDays(date, 1)
    const [first] = stretchesOn(date, hours, calendar)
    if (first) return { kind: 'closed', date, at: first.from }
  }
  return null
}

/** Of a make-up day the hours are those of any other working day. */
function stretchesOn(
  date: string,
  hours: readonly Stretch[],
  calendar: Calendar | undefined,
): readonly Stretch[] {
  if (calendar?.holidays.has(date)) return []
  const own = onDay(dayOfWeek(date), hours)
  const isMadeUp = own.length === 0 && calendar?.makeUpDays.has(date)
  const stretches = isMadeUp ? onDay(weekdays.indexOf('fri'), hours) : own
  return stretches.toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

function onDay(day: number, hours: readonly Stretch[]): readonly Stretch[] {
  return hours.filter(({ days }) => days.some((name) => weekdays.indexOf(name) === day))
}

/** "08:05" in Vietnam. */
function timeIn({ instant }: Now): string {
  const vietnam = 7 * 60 * 60 * 1000
  return new Date(Date.parse(instant) + vietnam).toISOString().slice(11, 16)
}
