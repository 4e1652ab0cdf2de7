/** Dates and times as people here read them: 14:05, 22/11/2026. */

const two = (value: number) => String(value).padStart(2, '0')

/** The reader's local clock time of `at`, with the day before it when that is not the day of `now`. */
export function clockTime(at: string, now: Date): string {
  const date = new Date(at)
  const time = `${two(date.getHours())}:${two(date.getMinutes())}`
  if (date.toDateString() === now.toDateString()) return time
  return `${two(date.getDate())}/${two(date.getMonth() + 1)}/${date.getFullYear()} ${time}`
}

/** `2026-11-15` → `15/11/2026`; anything else unchanged. */
export function plainDate(isoDate: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(isoDate)
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : isoDate
}
