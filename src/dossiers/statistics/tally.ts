/** Dossiers counted as the one-stop desk reports them: received, solved in time or late, still open. */

import { dayOf, instantOf } from '../moment.ts'
import type { DossierRecord } from '../record.ts'

/** ISO days, both included. */
export type Period = { readonly from: string; readonly to: string }

export type DossierTally = {
  readonly receivedInPerson: number
  readonly receivedOnline: number
  readonly receivedByPost: number
  /** Received before the period and not solved by its first day. */
  readonly carriedOver: number
  readonly solvedEarly: number
  readonly solvedOnTime: number
  readonly solvedLate: number
  /** Solved, but with no due date or no day of its end to compare. */
  readonly solvedUndated: number
  /** Open at the end of the period, and not late. */
  readonly pendingInTime: number
  readonly pendingLate: number
  /** Open and waiting for the citizen: neither in time nor late. */
  readonly pendingPaused: number
}

export const emptyTally: DossierTally = {
  receivedInPerson: 0,
  receivedOnline: 0,
  receivedByPost: 0,
  carriedOver: 0,
  solvedEarly: 0,
  solvedOnTime: 0,
  solvedLate: 0,
  solvedUndated: 0,
  pendingInTime: 0,
  pendingLate: 0,
  pendingPaused: 0,
}

/**
 * What one dossier adds. It begins with its acceptance (a dossier that was only sent does not count)
 * and ends with 3, 8, 9 or 10 (QĐ 766/QĐ-TTg; 7 ends only once the agency confirms). On time is
 * NgayKetThucXuLy ≤ NgayHenTra; early is a day before that or more.
 */
export function countsOf(
  record: DossierRecord,
  { from, to }: Period,
): readonly (keyof DossierTally)[] {
  const begun = beginning(record)
  if (begun === null || begun > to) return []
  const end = ending(record)
  if (end.day !== null && end.day < from) return []
  const start = begun < from ? 'carriedOver' : received(record)
  if (end.over && end.day === null) return [start, 'solvedUndated']
  const isSolved = end.day !== null && end.day <= to
  return [start, isSolved ? solved(record) : pending(record, to)]
}

/** The tally with one dossier more. */
export function withDossier(
  tally: DossierTally,
  record: DossierRecord,
  period: Period,
): DossierTally {
  const counts = countsOf(record, period)
  if (counts.length === 0) return tally
  const next = { ...tally } as { -readonly [K in keyof DossierTally]: number }
  for (const name of counts) next[name] += 1
  return next
}

export function receivedIn(tally: DossierTally): number {
  return tally.receivedInPerson + tally.receivedOnline + tally.receivedByPost
}

/** Share of the received that came online, 0 to 1; null when none was received. */
export function onlineShare(tally: DossierTally): number | null {
  const all = receivedIn(tally)
  return all === 0 ? null : tally.receivedOnline / all
}

/** Share of the solved that were early or on time, among those that can be compared; null for none. */
export function onTimeShare({
  solvedEarly,
  solvedOnTime,
  solvedLate,
}: DossierTally): number | null {
  const all = solvedEarly + solvedOnTime + solvedLate
  return all === 0 ? null : (solvedEarly + solvedOnTime) / all
}

/** True for an accepted dossier whose source told no day of it: it can be counted in no period. */
export function isUndated(record: DossierRecord): boolean {
  return record.status !== 1 && beginning(record) === null
}

function beginning({ acceptedAt, submittedAt, status }: DossierRecord): string | null {
  const moment = acceptedAt ?? (status === 1 ? undefined : submittedAt)
  return moment === undefined ? null : dayOf(moment)
}

const ends: ReadonlySet<DossierRecord['status']> = new Set([3, 8, 9, 10])

function ending({ status, finishedAt, returnedAt }: DossierRecord) {
  const over = ends.has(status)
  const moment = over ? (finishedAt ?? returnedAt) : undefined
  return { over, day: moment === undefined ? null : dayOf(moment) }
}

/** Without a channel it counts as handed in in person. */
function received({ channel }: DossierRecord): keyof DossierTally {
  if (channel === 'online') return 'receivedOnline'
  return channel === 'post' ? 'receivedByPost' : 'receivedInPerson'
}

function solved({ dueAt, finishedAt, returnedAt }: DossierRecord): keyof DossierTally {
  const end = finishedAt ?? returnedAt
  if (dueAt === undefined || end === undefined) return 'solvedUndated'
  if (dayOf(end) < dayOf(dueAt)) return 'solvedEarly'
  const hasHours = dueAt.length > 10 && end.length > 10
  const isOnTime = hasHours ? instantOf(end) <= instantOf(dueAt) : dayOf(end) <= dayOf(dueAt)
  return isOnTime ? 'solvedOnTime' : 'solvedLate'
}

function pending({ status, dueAt }: DossierRecord, to: string): keyof DossierTally {
  if (status === 5 || status === 6) return 'pendingPaused'
  return dueAt !== undefined && dayOf(dueAt) < to ? 'pendingLate' : 'pendingInTime'
}
