/** Which notices arise from a change of a dossier, and which reminders from a day; pure. */

import type { Follower } from '../../stores/follower-store.ts'
import { addWorkingDays, type Calendar } from '../calendar.ts'
import { dayOf } from '../moment.ts'
import type { DossierRecord } from '../record.ts'
import { type Statuses, statusOf } from '../status.ts'

/** Something to tell one follower. Words are put to it where it is sent. */
export type Notice = {
  readonly kind: 'changed' | 'waiting-citizen' | 'result-ready' | 'ended' | 'due-soon'
  readonly channel: string
  readonly user: string
  /** The same notice has the same key, so that it is sent once. */
  readonly key: string
  /** The code the follower gave. */
  readonly code: string
  readonly record: DossierRecord
  /** The follower is a verified owner and may be told days and places. */
  readonly verified: boolean
}

/** A follower with the code behind its hash. */
export type FollowedCode = { readonly follower: Follower; readonly code: string }

export type ChangeOutcome = {
  readonly notices: readonly Notice[]
  /** Followers as they are after the notices. */
  readonly told: readonly Follower[]
  /** Followers whose dossier has ended. */
  readonly ended: readonly Follower[]
}

/**
 * Followers hear of a status they were not told yet. A dossier that has ended is told of once more
 * and then followed no longer; one that only waits to be collected is still followed.
 */
export function noticesOf(
  after: DossierRecord,
  followed: readonly FollowedCode[],
  statuses: Statuses,
): ChangeOutcome {
  const group = statusOf(after.status, statuses)?.group ?? null
  const news = followed.filter(({ follower }) => follower.status !== after.status)
  const notices = news.map((one) =>
    noticeOf(one, after, { kind: kindOf(group), mark: String(after.status) }),
  )
  const isOver = group === 'closed'
  return {
    notices,
    told: isOver ? [] : news.map(({ follower }) => ({ ...follower, status: after.status })),
    ended: isOver ? followed.map(({ follower }) => follower) : [],
  }
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
): readonly Notice[] {
  const canBeDue = statusOf(record.status, given.statuses)?.canBeOverdue === true
  if (record.dueAt === undefined || !canBeDue) return []
  const dueDay = dayOf(record.dueAt)
  const isEve = given.today < dueDay && dueDay <= addWorkingDays(given.today, 1, given.calendar)
  return followed
    .filter(({ follower }) => isEve && follower.verified)
    .map((one) => noticeOf(one, record, { kind: 'due-soon', mark: dueDay }))
}

function noticeOf(
  { follower, code }: FollowedCode,
  record: DossierRecord,
  { kind, mark }: { readonly kind: Notice['kind']; readonly mark: string },
): Notice {
  const { channel, user, codeHash, verified } = follower
  const when = kind === 'due-soon' ? mark : `${mark} ${record.asOf}`
  const key = ['dossier', kind, codeHash, channel, user, when].join(' ')
  return { kind, channel, user, key, code, record, verified }
}
