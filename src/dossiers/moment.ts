/** Moments as dossier systems write them, read into one form: a date, or a time with its offset. */

import { isRealDate } from './iso-date.ts'

/** A time without an offset is Vietnamese time. */
const localOffset = '+07:00'

const isoShape =
  /^(\d{4}-\d{2}-\d{2})(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?)(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)?)?$/

/** `2026-11-05` or `2026-11-05T08:30+07:00` for an ISO moment; null for anything else or a day that does not exist. */
export function readIsoMoment(text: string): string | null {
  const [, date = '', time, offset = localOffset] = isoShape.exec(text) ?? []
  if (!isRealDate(date)) return null
  return time === undefined ? date : `${date}T${time}${offset}`
}

const compactShape = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2}))?$/

/** `20260105083000` or `20260105`, as the national messages write it. */
export function readCompactMoment(text: string): string | null {
  const [, y, m, d, hour, minute, second] = compactShape.exec(text.trim()) ?? []
  if (!y) return null
  const time = hour === undefined ? '' : ` ${hour}:${minute}:${second}`
  return readIsoMoment(`${y}-${m}-${d}${time}`)
}

const dayFirst = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/
const clockTime = /(?<![\d:])(\d{1,2})[:hg](\d{2})(?::(\d{2}))?(?!\d)/

/** Any of the ways a spreadsheet holds a moment: ISO, 14 or 8 digits, `05/11/2026 08:30`, `8h30 05/11/2026`. */
export function readMoment(text: string): string | null {
  const trimmed = text.trim()
  return readIsoMoment(trimmed) ?? readCompactMoment(trimmed) ?? readDayFirst(trimmed)
}

function readDayFirst(text: string): string | null {
  const [day, d = '', m = '', y = ''] = dayFirst.exec(text) ?? []
  if (day === undefined) return null
  const date = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  const rest = text.replace(day, ' ').trim()
  if (rest === '') return readIsoMoment(date)
  const [time, hour = '', minute = '', second] = clockTime.exec(rest) ?? []
  if (time === undefined || /\d/.test(rest.replace(time, ''))) return null
  const clock = [hour.padStart(2, '0'), minute, ...(second ? [second] : [])].join(':')
  return readIsoMoment(`${date} ${clock}`)
}

/** Milliseconds since 1970 of a moment; a date alone counts from its first minute in Vietnam. */
export function instantOf(moment: string): number {
  return Date.parse(moment.length === 10 ? `${moment}T00:00:00${localOffset}` : moment)
}

/** The day of a moment in Vietnam, ISO. */
export function dayOf(moment: string): string {
  if (moment.length === 10) return moment
  return new Date(instantOf(moment) + 7 * 3_600_000).toISOString().slice(0, 10)
}
