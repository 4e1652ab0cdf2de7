/** The national list of dossier statuses 1–10: labels, groups, sentences and steps, from content/dossiers/statuses.yaml. */

import { z } from 'zod'
import { words } from '../knowledge/schema/fact.ts'
import { fold } from '../vietnamese/fold.ts'

export const statusCodes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
export type StatusCode = (typeof statusCodes)[number]

export const statusGroups = ['waiting-citizen', 'result-ready', 'open', 'closed'] as const
export type StatusGroup = (typeof statusGroups)[number]

/** A dossier goes through five steps. */
export const stepCount = 5
const stepNumber = z.int().min(1).max(stepCount)

/**
 * Where a status stands in the five steps. `named-by-source`: the status alone cannot tell, a step
 * is shown only when the source names it. `none`: no step bar.
 */
const step = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('at'),
    n: stepNumber,
    state: z.enum(['current', 'done', 'ended']),
  }),
  z.strictObject({ kind: z.literal('named-by-source'), state: z.enum(['current', 'paused']) }),
  z.strictObject({ kind: z.literal('none') }),
])

const status = z.strictObject({
  code: z.literal(statusCodes),
  label: words,
  group: z.enum(statusGroups),
  /** What systems that give no number call it; compared without marks, case and punctuation. */
  names: z.array(words).default([]),
  /** What it means, for the citizen. */
  sentence: words,
  /** What the citizen does now. */
  action: words,
  step,
  /** Only 1, 2 and 4 can be late. */
  canBeOverdue: z.boolean(),
  /** While the citizen owes something, never say "quá hạn". */
  clockPaused: z.boolean(),
})

export const statusesSchema = z.strictObject({
  steps: z.array(words).length(stepCount),
  /** How far a step is, in words for those who hear the picture. */
  marks: z.record(z.enum(['done', 'current', 'paused', 'ended', 'ahead']), words),
  groups: z.record(z.enum(statusGroups), words),
  /** Shown when a source names neither a status nor a text of its own that may be shown. */
  unknownText: words,
  /** How the national portal's 9 is told for a dossier another system owns. */
  nationalDone: words,
  statuses: z
    .array(status)
    .refine((list) => list.length === 10 && new Set(list.map(({ code }) => code)).size === 10, {
      error: 'expected each status from 1 to 10 exactly once',
    }),
})

export type Statuses = z.infer<typeof statusesSchema>
export type Status = Statuses['statuses'][number]

/** The status of a code, or null for what is not on the national list. */
export function statusOf(code: StatusCode | 'unknown', statuses: Statuses): Status | null {
  return statuses.statuses.find((one) => one.code === code) ?? null
}

/**
 * The status a system names in words (its ids differ between installations, so never by number);
 * `unknown` for a name that is not in the table: it is then shown as it is.
 */
export function statusNamed(name: string, statuses: Statuses): StatusCode | 'unknown' {
  const names = namesOf(statuses)
  return names.get(name) ?? names.get(plain(name)) ?? 'unknown'
}

/** The names of a table, as written and plain; a table is read once and asked a million times. */
const namesByTable = new WeakMap<Statuses, ReadonlyMap<string, StatusCode>>()

function namesOf(table: Statuses): ReadonlyMap<string, StatusCode> {
  const known = namesByTable.get(table)
  if (known) return known
  const names = new Map(
    table.statuses.flatMap(({ code, label, names }) =>
      [label, ...names].flatMap((name) => [[name, code] as const, [plain(name), code] as const]),
    ),
  )
  namesByTable.set(table, names)
  return names
}

function plain(name: string): string {
  return fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

/** Order in a list of dossiers: what waits for the citizen first, then ready results, open, closed, unknown. */
export function groupRank(group: StatusGroup | null): number {
  return group ? statusGroups.indexOf(group) : statusGroups.length
}
