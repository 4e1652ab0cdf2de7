/** Takes a list of teams in, all of it in one change; a wrong row stops no other. */

import { openSheet } from '../../sheets/open-sheet.ts'
import { cellText, type SheetRow } from '../../sheets/sheet-row.ts'
import { SheetUnreadable } from '../../sheets/sheet-unreadable.ts'
import type { TeamStore } from '../../stores/team-store.ts'
import { mapTeamHeader, type TeamColumns, type TeamMapping } from './columns.ts'
import { type ImportPlan, type PlanOptions, planImport, type SettledDraft } from './plan-import.ts'
import { type Above, type Fault, readTeam } from './read-team.ts'
import type { CommuneWarning, SettleCommune } from './settle-commune.ts'

export type TeamImportOptions = PlanOptions & {
  readonly columns: TeamColumns
  readonly settle: SettleCommune
  /** For lists of one province that name none. */
  readonly province: string | null
  readonly onProgress: (share: number) => void
}

export type TeamImport = ImportPlan['tally'] & {
  readonly rows: number
  readonly rejected: readonly { readonly row: number; readonly faults: readonly Fault[] }[]
  /** Names of communes to look at, with the rows that use them. */
  readonly warnings: readonly {
    readonly warning: CommuneWarning
    readonly rows: readonly number[]
  }[]
  /** Rows whose province or commune was taken from a row above. */
  readonly filled: number
  /** Headers of columns that were not kept. */
  readonly ignored: readonly string[]
}

/** Titles may stand above the headers, in so many rows. */
const mostTitles = 20

/** Imports the file at `path`. Throws SheetUnreadable when it is no list of teams; then nothing is changed. */
export async function importTeams(
  path: string,
  store: TeamStore,
  options: TeamImportOptions,
): Promise<TeamImport> {
  const list = await readList(path, options)
  let plan: ImportPlan = planImport([], [], options)
  // What a wrong row was about is not known, so nothing is taken off for its sake.
  const complete = options.complete && list.rejected.length === 0
  await store.change((known) => {
    plan = planImport(known, list.drafts, { ...options, complete })
    return plan.teams
  })
  options.onProgress(1)
  const rejected = [...list.rejected, ...plan.rejected].toSorted((a, b) => a.row - b.row)
  const { rows, warnings, filled, ignored } = list
  return { ...plan.tally, rows, rejected, warnings, filled, ignored }
}

async function readList(path: string, options: TeamImportOptions) {
  const rejected: { row: number; faults: readonly Fault[] }[] = []
  const drafts: SettledDraft[] = []
  const warned = new Map<string, { warning: CommuneWarning; rows: number[] }>()
  const titles: SheetRow[] = []
  let mapping: TeamMapping | null = null
  let above: Above | null = null
  for await (const row of openSheet(path)) {
    if (mapping === null) {
      mapping = mapTeamHeader(row.cells.map(cellText), options.columns)
      titles.push(row)
      if (mapping === null && titles.length >= mostTitles) break
      continue
    }
    options.onProgress(row.read * readingShare)
    const read = readTeam(row, { mapping, above, province: options.province })
    if (read.kind === 'wrong') rejected.push({ row: row.number, faults: read.faults })
    if (read.kind !== 'team') continue
    above = read.draft
    const { warning, ...settled } = options.settle(read.draft)
    drafts.push({ ...read.draft, ...settled })
    if (warning) note(warned, warning, row.number)
  }
  if (mapping === null) throw noHeader(path, titles)
  const filled = drafts.filter((draft) => draft.filled).length
  const rows = drafts.length + rejected.length
  return {
    drafts,
    rejected,
    rows,
    warnings: [...warned.values()],
    filled,
    ignored: mapping.ignored,
  }
}

/** The rest of the bar is for keeping what was read. */
const readingShare = 0.8

function note(
  warned: Map<string, { warning: CommuneWarning; rows: number[] }>,
  warning: CommuneWarning,
  row: number,
): void {
  const key = JSON.stringify(warning)
  const known = warned.get(key)
  if (known) known.rows.push(row)
  else warned.set(key, { warning, rows: [row] })
}

/** Headers nobody can read are a matter of the encoding. */
function noHeader(path: string, titles: readonly SheetRow[]): SheetUnreadable {
  const fault = titles.find((row) => row.fault)?.fault
  if (fault) return new SheetUnreadable(path, fault.expected, fault.got)
  return new SheetUnreadable(
    path,
    'a row of headers with "Xã", and "Thôn" or "Tổ", among the first 20',
    'none; add the names your sheet uses to content/sharing/columns.yaml',
  )
}
