/** Dates and times as people here read them: 14:05, 22/11/2026. */

/** The reader's local clock time of `at`, with the day before it when that is not the day of `now`. */
export function clockTime(at: string, now: Date): string {
  const date = new Date(at)
  if (date.toDateString() === now.toDateString()) return timeOf(date)
  return `${dateOf(date)} ${timeOf(date)}`
}

/** A date alone as a date, a moment as time and date in Vietnam, wherever it is read. */
export function plainMoment(iso: string): string {
  const moment = Date.parse(iso)
  if (!iso.includes('T') || Number.isNaN(moment)) return plainDate(iso)
  const there = new Date(moment + sevenHours).toISOString()
  return `${there.slice(11, 16)} ngày ${plainDate(there)}`
}

const sevenHours = 25_200_000

/** `2026-11-15` → `15/11/2026`; anything else unchanged. */
export function plainDate(isoDate: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(isoDate)
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : isoDate
}

function timeOf(date: Date): string {
  return `${two(date.getHours())}:${two(date.getMinutes())}`
}

function dateOf(date: Date): string {
  return `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
