/** What may be shown of a dossier to anyone who holds its code. */

import { fold } from '../vietnamese/fold.ts'
import type { Calendar } from './calendar.ts'
import { type DueDistance, dueDistance } from './due.ts'
import { maskPersonalNumbers } from './find-code.ts'
import type { DossierRecord } from './record.ts'
import { type Status, type Statuses, type StatusGroup, statusOf, stepCount } from './status.ts'

/** Code, degree of completion, source and time: no procedure, due date, agency, fee or request (TT 01/2018/TT-VPCP Đ.16). */
export type DossierView = {
  readonly code: string
  /** Other codes of the same dossier. */
  readonly otherCodes: readonly string[]
  /** The source's own words first, our label second. */
  readonly statusText: string
  /** Null when the source's status is not on the national list; then nothing is guessed. */
  readonly group: StatusGroup | null
  readonly groupLabel: string | null
  readonly step: StepView | null
  /** Degree of completion in one sentence. */
  readonly sentence: string | null
  /** What the citizen does now. */
  readonly action: string | null
  readonly sourceName: string
  /** ISO, when the source's data was true. */
  readonly asOf: string
}

export type StepView = {
  readonly n: number
  readonly of: number
  readonly label: string
  readonly state: 'current' | 'done' | 'paused' | 'ended'
  /** All five in order, for a picture; absent in replies kept from before there was one. */
  readonly line?: readonly StepMark[]
}

export type StepMark = {
  readonly label: string
  readonly mark: StepView['state'] | 'ahead'
}

/** How far the step with this number is, from 1: what lies before the current one is done. */
export function markOf(
  number: number,
  { n, state }: Pick<StepView, 'n' | 'state'>,
): StepMark['mark'] {
  if (number < n) return 'done'
  return number === n ? state : 'ahead'
}

/** What the verified owner sees besides. Still no names, addresses, officers or papers. */
export type VerifiedView = DossierView & {
  readonly statusCode: DossierRecord['status']
  readonly verified: {
    readonly procedureName: string | null
    /** ISO moments as the source gave them. */
    readonly dueAt: string | null
    readonly distance: DueDistance | null
    readonly department: string | null
    readonly supplement: DossierRecord['supplement'] | null
    readonly fee: DossierRecord['fee'] | null
    /** Why it was refused, stopped or returned, in the source's words. */
    readonly reason: string | null
  }
}

type Surroundings = { readonly statuses: Statuses; readonly sourceName: string }

/** The view for anyone with the code. */
export function anonymousView(record: DossierRecord, surroundings: Surroundings): DossierView {
  const { statuses, sourceName } = surroundings
  const status = statusOf(record.status, statuses)
  return {
    code: record.code,
    otherCodes: record.otherCodes,
    statusText: sayableStatus(record, status) ?? status?.label ?? statuses.unknownText,
    group: status?.group ?? null,
    groupLabel: status ? statuses.groups[status.group] : null,
    step: status ? stepOf(status, record.step, statuses) : null,
    sentence: status?.sentence ?? null,
    action: status?.action ?? null,
    sourceName,
    asOf: record.asOf,
  }
}

/** The view for an owner who proved to be one. `now` is an ISO instant. */
export function verifiedView(
  record: DossierRecord,
  surroundings: Surroundings & { readonly now: string; readonly calendar: Calendar },
): VerifiedView {
  const status = statusOf(record.status, surroundings.statuses)
  const { procedure, agency, department, supplement, fee, reason } = record
  return {
    ...anonymousView(record, surroundings),
    statusCode: record.status,
    verified: {
      procedureName: procedure.name ?? null,
      dueAt: record.dueAt ?? null,
      distance: dueDistance(record, status, surroundings),
      department: [department, agency.name].filter((one) => one !== undefined).join(', ') || null,
      supplement: supplement ?? null,
      fee: fee ?? null,
      reason: reason ?? null,
    },
  }
}

/** A longer text is no name of a status but a remark, which may tell what the view must not. */
const longestStatus = 80

/** The source's own status text, unless it gives away something the view must not show. */
function sayableStatus(record: DossierRecord, status: Status | null): string | null {
  const text = record.statusText
  if (text === '' || maskPersonalNumbers(text) !== text) return null
  if (status && text.length > longestStatus) return null
  const folded = fold(text)
  return secretsOf(record).some((secret) => folded.includes(fold(secret))) ? null : text
}

function secretsOf(record: DossierRecord): readonly string[] {
  const { procedure, agency, supplement, department, reason } = record
  const texts = [procedure.name, agency.name, supplement?.content, department, reason]
  return texts.filter((text) => text !== undefined)
}

function stepOf(status: Status, named: number | undefined, statuses: Statuses): StepView | null {
  const { step } = status
  if (step.kind === 'none') return null
  const n = step.kind === 'at' ? step.n : named
  const label = n === undefined ? undefined : statuses.steps[n - 1]
  if (n === undefined || label === undefined) return null
  const { state } = step
  const line = statuses.steps.map((one, index) => ({
    label: one,
    mark: markOf(index + 1, { n, state }),
  }))
  return { n, of: stepCount, label, state, line }
}
