/** Tallies by agency, field or month, over any number of dossiers. */

import { dayOf } from '../moment.ts'
import type { DossierRecord } from '../record.ts'
import { type DossierTally, emptyTally, isUndated, type Period, withDossier } from './tally.ts'

export const groupings = ['agency', 'field', 'month'] as const
export type Grouping = (typeof groupings)[number]

export type ReportRow = { readonly group: string; readonly tally: DossierTally }

export type DossierReport = {
  readonly rows: readonly ReportRow[]
  readonly total: DossierTally
  /** Dossiers left out because no day of acceptance is known. */
  readonly undated: number
}

/** The report over records as they come. Groups of months are those of acceptance. */
export async function reportOver(
  records: AsyncIterable<DossierRecord>,
  { period, by }: { readonly period: Period; readonly by: Grouping },
): Promise<DossierReport> {
  const groups = new Map<string, DossierTally>()
  let total = emptyTally
  let undated = 0
  for await (const record of records) {
    if (isUndated(record)) undated += 1
    const before = total
    total = withDossier(total, record, period)
    if (total === before) continue
    const group = groupOf(record, by)
    groups.set(group, withDossier(groups.get(group) ?? emptyTally, record, period))
  }
  const rows = [...groups].map(([group, tally]) => ({ group, tally }))
  return { rows: rows.toSorted((a, b) => a.group.localeCompare(b.group, 'vi')), total, undated }
}

/** What stands for a name the source did not give. */
export const unnamed = '(không ghi)'

function groupOf({ agency, field, acceptedAt, submittedAt }: DossierRecord, by: Grouping): string {
  if (by === 'agency') return agency.name ?? agency.code ?? unnamed
  if (by === 'field') return field?.name ?? field?.code ?? unnamed
  const begun = acceptedAt ?? submittedAt
  return begun === undefined ? unnamed : dayOf(begun).slice(0, 7)
}
