/** What a newly told thing makes of a dossier known before: the rules of order, pure. */

import type { DossierEntry, Judge, Judgement, OwnerChecks } from '../stores/dossier-store.ts'
import { instantOf } from './moment.ts'
import type { DossierRecord } from './record.ts'

/** A whole dossier, as a message or a row of a sheet tells it. */
export type WholeDossier = {
  readonly record: DossierRecord
  readonly owner: OwnerChecks
  /** False when the sender believes it to be new (isUpdating of the national message). */
  readonly mayReplace: boolean
}

/** One step of the work on a dossier (CapNhatTienDoHoSoMC). */
export type Progress = {
  readonly status: DossierRecord['status']
  readonly department: string | null
  /** ISO moment of receipt: the time the sender vouches for its data. */
  readonly asOf: string
  readonly dueAt: string | null
}

export type Told =
  | ({ readonly kind: 'whole' } & WholeDossier)
  | ({ readonly kind: 'progress' } & Progress)

/** How far along a status is: what lies before never replaces what lies after, without a later time. */
const rank: Readonly<Record<string, number>> = {
  unknown: 0,
  1: 1,
  2: 2,
  4: 3,
  5: 3,
  6: 3,
  7: 3,
  9: 4,
  3: 5,
  8: 5,
  10: 5,
}

/** The latest moment a record speaks of, up to its `asOf`; due dates lie ahead and do not count. */
export function latestEvent(record: DossierRecord): string {
  const limit = instantOf(record.asOf)
  const { submittedAt, acceptedAt, finishedAt, returnedAt, supplement } = record
  let latest = 0
  for (const moment of [submittedAt, acceptedAt, finishedAt, returnedAt, supplement?.requestedAt]) {
    const time = moment === undefined ? 0 : instantOf(moment)
    if (time > latest && time <= limit) latest = time
  }
  return new Date(latest).toISOString()
}

/**
 * Judges what a sender pushes. The same again is no news. A progress row goes by its own time. A
 * whole dossier carries no time of its own: it is older when it was told before, or when its status
 * lies before the known one and none of its dates is later.
 */
export const judgePush: Judge<Told> = (stored, entry, told) => {
  const isNew = entry.told.kind === 'whole' && !entry.told.mayReplace
  if (stored && isNew) return { kind: 'exists' }
  if (stored?.hash === entry.hash) return { kind: 'unchanged' }
  return entry.told.kind === 'whole'
    ? judgeWhole(stored, entry as DossierEntry<WholeDossier>, told)
    : judgeProgress(stored, entry as DossierEntry<Progress>, told)
}

const judgeWhole: Judge<WholeDossier> = (stored, entry, told) => {
  const { record, owner } = entry.told
  const statusAt = latestEvent(record)
  if (!stored) return { kind: 'added', next: nextOf(entry, { record, owner, statusAt }) }
  const isBehind = rankOf(record) < rankOf(stored.record) && statusAt <= stored.statusAt
  if (told || isBehind) return { kind: 'older' }
  const later = statusAt > stored.statusAt ? statusAt : stored.statusAt
  const kept = withDepartment(record, record.department ?? stored.record.department)
  return { kind: 'changed', next: nextOf(entry, { record: kept, owner, statusAt: later }) }
}

const judgeProgress: Judge<Progress> = (stored, entry, told) => {
  if (!stored) return { kind: 'missing' }
  if (told) return { kind: 'older' }
  const { status, department, asOf, dueAt } = entry.told
  const at = entry.event.at ?? asOf
  const statusAt = new Date(instantOf(at)).toISOString()
  if (statusAt < stored.statusAt) return { kind: 'older' }
  const isSameStatus = status === stored.record.status
  const { step: _step, ...record } = stored.record
  const next: DossierRecord = {
    ...(isSameStatus ? stored.record : { ...record, statusText: '' }),
    ...(dueAt && !record.dueAt ? { dueAt } : {}),
    status,
    asOf,
  }
  const { owner } = stored
  const known = withDepartment(next, department ?? undefined)
  return { kind: 'changed', next: nextOf(entry, { record: known, owner, statusAt }) }
}

/** Judges a row of a sheet: the sheet is a picture of its own time, so later sheets win. */
export const judgeImport: Judge<WholeDossier> = (stored, entry) => {
  const { record, owner } = entry.told
  const next = nextOf(entry, { record, owner, statusAt: latestEvent(record) })
  if (!stored) return { kind: 'added', next }
  const age = instantOf(record.asOf) - instantOf(stored.record.asOf)
  if (stored.hash === entry.hash && age <= 0) return { kind: 'unchanged' }
  return age < 0 ? { kind: 'older' } : { kind: 'changed', next }
}

type Parts = Pick<NonNullable<NextOf>, 'record' | 'owner' | 'statusAt'>
type NextOf = Extract<Judgement, { next: unknown }>['next']

function nextOf(entry: DossierEntry<unknown>, parts: Parts): NextOf {
  return { ...parts, sender: parts.record.sourceId, hash: entry.hash }
}

function rankOf({ status }: DossierRecord): number {
  return rank[status] ?? 0
}

function withDepartment(record: DossierRecord, department: string | undefined): DossierRecord {
  return department === undefined ? record : { ...record, department }
}
