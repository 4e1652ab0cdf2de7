/** Which notices arise from a change of a dossier, and which reminders from a day; pure. */

import type { Follower } from '../../stores/follower-store.ts'
import { addWorkingDays, type Calendar } from '../calendar.ts'
import { dayOf } from '../moment.ts'
import type { DossierRecord } from '../record.ts'
import { type Statuses, statusOf } from '../status.ts'

/** Something to tell one follower. Words are put to it where it is sent. */
export type Notice = {
  readonly kind: 'changed' | 'waiting-citizen' | 'result-ready' | 'ended' | 'due-soon'
  /** The code the follower gave. */
  readonly code: string
  readonly record: DossierRecord
  /** The follower is a verified owner and may be told days and places. */
  readonly verified: boolean
  /** Tells the dossiers of a follower apart, and tells nothing else. */
  readonly mark: string
}

/** A follower with the code behind its hash. */
export type FollowedCode = { readonly follower: Follower; readonly code: string }

/** What becomes of a follower: the status they know then, or null when there is nothing left to follow. */
export type News = {
  readonly follower: Follower
  readonly status: DossierRecord['status'] | null
  readonly notice: Notice | null
}

/**
 * Followers hear of a status they were not told yet. A dossier that has ended is told of once more
 * and then followed no longer; one that only waits to be collected is still followed.
 */
export function newsOf(
  after: DossierRecord,
  followed: readonly FollowedCode[],
  statuses: Statuses,
): readonly News[] {
  const group = statusOf(after.status, statuses)?.group ?? null
  const isOver = group === 'closed'
  return followed.flatMap((one): readonly News[] => {
    const { follower } = one
    const isNew = follower.status !== after.status
    if (!isNew && !isOver) return []
    const notice = isNew ? noticeOf(one, after, kindOf(group)) : null
    return [{ follower, status: isOver ? null : after.status, notice }]
  })
}

function kindOf(group: string | null): Notice['kind'] {
  if (group === 'waiting-citizen' || group === 'result-ready') return group
  return group === 'closed' ? 'ended' : 'changed'
}

/** Verified owners are reminded on the working day before the appointed day; nobody else is told of it. */
export function remindersOf(
  record: DossierRecord,
  followed: readonly FollowedCode[],
  given: { readonly statuses: Statuses; readonly calendar: Calendar; readonly today: string },
): readonly { readonly follower: Follower; readonly notice: Notice; readonly day: string }[] {
  const canBeDue = statusOf(record.status, given.statuses)?.canBeOverdue === true
  if (record.dueAt === undefined || !canBeDue) return []
  const day = dayOf(record.dueAt)
  const isEve = given.today < day && day <= addWorkingDays(given.today, 1, given.calendar)
  return followed
    .filter(({ follower }) => isEve && follower.verified)
    .map((one) => ({ follower: one.follower, notice: noticeOf(one, record, 'due-soon'), day }))
}

const markLength = 12

function noticeOf(
  { follower, code }: FollowedCode,
  record: DossierRecord,
  kind: Notice['kind'],
): Notice {
  const { verified, codeHash } = follower
  return { kind, code, record, verified, mark: codeHash.slice(0, markLength) }
}
