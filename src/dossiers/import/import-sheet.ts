/** Takes a sheet of dossiers into a target, batch by batch; what is wrong with a row stops no other. */

import { openSheet } from '../../sheets/open-sheet.ts'
import { cellText, type SheetRow } from '../../sheets/sheet-row.ts'
import { SheetUnreadable } from '../../sheets/sheet-unreadable.ts'
import type { Statuses } from '../status.ts'
import { type Columns, type Mapping, mapHeader } from './columns.ts'
import { type Fault, type ReadRow, readRow } from './read-row.ts'

export type GoodRow = Extract<ReadRow, { ok: true }>

export type Tally = {
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** The target knew something newer. */
  readonly older: number
}

/** Where rows go. */
export type ImportTarget = {
  put(rows: readonly GoodRow[]): Promise<Tally>
  /** Called once, when the last row is put. */
  finish(): Promise<Tally>
}

export type Imported = Tally & {
  readonly rows: number
  readonly rejected: readonly RejectedRow[]
  readonly rejectedCount: number
  /** Headers of columns that were not kept. */
  readonly ignored: readonly string[]
}

export type RejectedRow = { readonly row: number; readonly faults: readonly Fault[] }

export type ImportOptions = {
  readonly columns: Columns
  readonly statuses: Statuses
  readonly sourceId: string
  /** ISO moment the file was written. */
  readonly asOf: string
  readonly onProgress: (share: number) => void
}

/** Rows put at once. */
const batchSize = 5000

/** Rejected rows told one by one; more are counted. */
const mostListed = 1000

/** Titles may stand above the headers, in so many rows. */
const mostTitles = 20

/** Imports the file at `path`. Throws SheetUnreadable when it is no sheet of dossiers. */
export async function importSheet(
  path: string,
  target: ImportTarget,
  options: ImportOptions,
): Promise<Imported> {
  const state = emptyImport()
  let mapping: Mapping | null = null
  let titles = 0
  let waiting: GoodRow[] = []
  for await (const row of openSheet(path)) {
    if (mapping === null) {
      mapping = mapHeader(row.cells.map(cellText), options.columns)
      titles += 1
      if (mapping === null && titles >= mostTitles) break
      continue
    }
    const read = readRow(row, { ...options, mapping })
    state.rows += 1
    if (read.ok) waiting.push(read)
    else reject(state, row, read.faults)
    if (waiting.length < batchSize) continue
    addUp(state, await target.put(waiting))
    waiting = []
    options.onProgress(row.read)
  }
  if (mapping === null) throw noHeader(path)
  addUp(state, await target.put(waiting))
  addUp(state, await target.finish())
  options.onProgress(1)
  return { ...state, ignored: mapping.ignored }
}

function emptyImport() {
  const rejected: RejectedRow[] = []
  return { rows: 0, added: 0, changed: 0, unchanged: 0, older: 0, rejected, rejectedCount: 0 }
}

function reject(
  state: ReturnType<typeof emptyImport>,
  { number }: SheetRow,
  faults: readonly Fault[],
): void {
  state.rejectedCount += 1
  if (state.rejected.length < mostListed) state.rejected.push({ row: number, faults })
}

function addUp(state: ReturnType<typeof emptyImport>, tally: Tally): void {
  state.added += tally.added
  state.changed += tally.changed
  state.unchanged += tally.unchanged
  state.older += tally.older
}

function noHeader(path: string): SheetUnreadable {
  return new SheetUnreadable(
    path,
    'a row of headers with "Mã hồ sơ" and "Trạng thái" among the first 20',
    'none; add the names your sheet uses to content/dossiers/columns.yaml',
  )
}
