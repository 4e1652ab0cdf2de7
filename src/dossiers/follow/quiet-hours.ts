/** At night nobody is disturbed; pure. */

export type QuietHours = {
  /** Hours in Vietnam, 0 to 23: quiet from the first up to the second. The same twice: never quiet. */
  readonly from: number
  readonly to: number
}

const hourMs = 3_600_000
const vietnamOffset = 7 * hourMs

/** `now` itself in the daytime, else the end of the quiet hours. */
export function afterQuiet(now: Date, { from, to }: QuietHours): Date {
  const local = new Date(now.getTime() + vietnamOffset)
  const hour = local.getUTCHours()
  const isQuiet = from <= to ? from <= hour && hour < to : hour >= from || hour < to
  if (!isQuiet) return now
  const end = new Date(local)
  end.setUTCHours(to, 0, 0, 0)
  const wait = end <= local ? 24 * hourMs : 0
  return new Date(end.getTime() + wait - vietnamOffset)
}
