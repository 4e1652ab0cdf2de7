/** How far away a dossier's due date is, in working days. The date is the owning system's; only the distance is ours. */

import { type Calendar, workingDaysBetween } from './calendar.ts'
import { dayOf, instantOf } from './moment.ts'
import type { DossierRecord } from './record.ts'
import type { Status } from './status.ts'

export type DueDistance =
  /** 0 = only rest days lie between. */
  | { readonly kind: 'left'; readonly workingDays: number }
  | { readonly kind: 'today' }
  /** 0 = past its hour on the very day. */
  | { readonly kind: 'overdue'; readonly workingDays: number }

/**
 * Null without a due date, for a status that cannot be late, and while the dossier waits for the
 * citizen: the clock is then suspended and nothing is called late. A date without an hour is past
 * from the next working day on. `now` is an ISO instant.
 */
export function dueDistance(
  { dueAt }: Pick<DossierRecord, 'dueAt'>,
  status: Pick<Status, 'canBeOverdue' | 'clockPaused'> | null,
  { now, calendar }: { readonly now: string; readonly calendar: Calendar },
): DueDistance | null {
  if (dueAt === undefined || !status?.canBeOverdue || status.clockPaused) return null
  const [dueDay, today] = [dayOf(dueAt), dayOf(now)]
  if (today < dueDay) {
    return { kind: 'left', workingDays: workingDaysBetween(today, dueDay, calendar) }
  }
  const workingDays = workingDaysBetween(dueDay, today, calendar)
  const hasHour = dueAt.length > 10
  const isPast = hasHour ? instantOf(now) > instantOf(dueAt) : workingDays > 0
  return isPast ? { kind: 'overdue', workingDays } : { kind: 'today' }
}
