/** Weeks from Monday to Sunday; days are ISO dates. */

export type Period = { readonly from: string; readonly to: string }

const dayMs = 24 * 60 * 60 * 1000

/** The week a day is in. */
export function weekOf(day: string): Period {
  const at = Date.parse(day)
  // The epoch was a Thursday.
  const sinceMonday = (Math.floor(at / dayMs) + 3) % 7
  return { from: isoDay(at - sinceMonday * dayMs), to: isoDay(at + (6 - sinceMonday) * dayMs) }
}

/** The week before. */
export function weekBefore({ from }: Period): Period {
  return weekOf(isoDay(Date.parse(from) - dayMs))
}

/** The week a text names: a day of it (`2026-11-23`) or its number (`2026-W48`); null for anything else. */
export function parseWeek(text: string): Period | null {
  const [, year, week] = /^(\d{4})-?W(\d{2})$/i.exec(text) ?? []
  if (year && week) return numberedWeek(Number(year), Number(week))
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) || isoDay(at) !== text ? null : weekOf(text)
}

/** The first week of a year is the one with the fourth of January. */
function numberedWeek(year: number, week: number): Period | null {
  const first = weekOf(`${year}-01-04`)
  const { from, to } = weekOf(isoDay(Date.parse(first.from) + (week - 1) * 7 * dayMs))
  const thursday = isoDay(Date.parse(from) + 3 * dayMs)
  return week >= 1 && thursday.startsWith(String(year)) ? { from, to } : null
}

function isoDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}
