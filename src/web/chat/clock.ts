/** Dates and times as people here read them: 14:05, 22/11/2026. */

/** The reader's local clock time of `at`, with the day before it when that is not the day of `now`. */
export function clockTime(at: string, now: Date): string {
  const date = new Date(at)
  const day = dayOf(date)
  return day === dayOf(now) ? timeOf(date) : `${day} ${timeOf(date)}`
}

/** A date alone as a date, a moment as time and date in Vietnam, wherever it is read. */
export function plainMoment(iso: string): string {
  const moment = new Date(iso)
  if (!iso.includes('T') || Number.isNaN(moment.getTime())) return plainDate(iso)
  return `${timeOf(moment, vietnam)} ngày ${dayOf(moment, vietnam)}`
}

const vietnam = { timeZone: 'Asia/Ho_Chi_Minh' } as const

/** `2026-11-15` → `15/11/2026`; anything else unchanged. */
export function plainDate(isoDate: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(isoDate)
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : isoDate
}

/** The British write times and dates as people here do, and every browser knows how. */
const customs = 'en-GB'

function timeOf(date: Date, zone?: Intl.DateTimeFormatOptions): string {
  return date.toLocaleTimeString(customs, { ...zone, timeStyle: 'short' })
}

function dayOf(date: Date, zone?: Intl.DateTimeFormatOptions): string {
  return date.toLocaleDateString(customs, zone)
}
