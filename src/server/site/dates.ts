/** Dates as people write them. */

/** `2026-11-22` → `22/11/2026`. */
export function plainDate(iso: string): string {
  return iso.slice(0, 10).split('-').reverse().join('/')
}

/** "14:05 22/11/2026" in Vietnam; the day alone where the source gave no hour. */
export function plainMoment(moment: string): string {
  if (moment.length === 10) return plainDate(moment)
  const local = new Date(Date.parse(moment) + vietnamOffset).toISOString()
  return `${local.slice(11, 16)} ${plainDate(local)}`
}

/** Vietnam has kept UTC+7 without summer time since 1975; milliseconds. */
const vietnamOffset = 7 * 3_600_000
