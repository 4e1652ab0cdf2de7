/** Time as the middle sees it: handed in, never read. */

export type Now = {
  /** ISO instant, `2026-11-22T03:04:05.000Z`. */
  readonly instant: string
  /** The calendar day in Vietnam, `2026-11-22`. */
  readonly today: string
}

/** Vietnam has kept UTC+7 without summer time since 1975. */
const vietnamOffset = 7 * 60 * 60 * 1000

/** The moment `date` as seen from Vietnam. */
export function nowAt(date: Date): Now {
  return { instant: date.toISOString(), today: dayAt(date) }
}

/** The calendar day in Vietnam at the moment `date`. */
export function dayAt(date: Date): string {
  return new Date(date.getTime() + vietnamOffset).toISOString().slice(0, 10)
}

/** Minutes from one ISO instant to a later one. */
export function minutesBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 60_000
}
