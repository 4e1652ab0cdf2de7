/** Arithmetic on ISO dates (`2026-11-22`) without clock or time zone. */

const dayMs = 86_400_000

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** True for a date that exists: `2026-02-29` does not. */
export function isRealDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const year = Number(text.slice(0, 4))
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8))
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const last = month === 2 && isLeap ? 29 : daysInMonth[month - 1]
  return last !== undefined && day >= 1 && day <= last
}

/** The date `days` days later; negative days go back. */
export function addDays(date: string, days: number): string {
  return toIso(utc(date) + days * dayMs)
}

/** Day of the week, 0 = Sunday. */
export function dayOfWeek(date: string): number {
  return new Date(utc(date)).getUTCDay()
}

function utc(date: string): number {
  return Date.parse(`${date}T00:00:00Z`)
}

function toIso(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
