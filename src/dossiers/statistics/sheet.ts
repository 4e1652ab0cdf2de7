/** A report as rows of a sheet, and as a spreadsheet file. */

import { writeFile } from 'node:fs/promises'
import { type SheetCell, xlsxOf } from '../../sheets/write-sheet.ts'
import type { DossierReport } from './report.ts'
import { type DossierTally, onlineShare, onTimeShare, receivedIn } from './tally.ts'

const columns: readonly {
  readonly name: string
  readonly of: (tally: DossierTally) => number | null
}[] = [
  { name: 'Tiếp nhận trong kỳ', of: receivedIn },
  { name: 'Trực tiếp', of: (tally) => tally.receivedInPerson },
  { name: 'Trực tuyến', of: (tally) => tally.receivedOnline },
  { name: 'Bưu chính', of: (tally) => tally.receivedByPost },
  { name: 'Từ kỳ trước chuyển qua', of: (tally) => tally.carriedOver },
  { name: 'Giải quyết trước hạn', of: (tally) => tally.solvedEarly },
  { name: 'Đúng hạn', of: (tally) => tally.solvedOnTime },
  { name: 'Quá hạn', of: (tally) => tally.solvedLate },
  { name: 'Không so được hạn', of: (tally) => tally.solvedUndated },
  { name: 'Đang giải quyết, trong hạn', of: (tally) => tally.pendingInTime },
  { name: 'Đang giải quyết, quá hạn', of: (tally) => tally.pendingLate },
  { name: 'Chờ người dân', of: (tally) => tally.pendingPaused },
  { name: 'Tỷ lệ trực tuyến (%)', of: (tally) => percent(onlineShare(tally)) },
  { name: 'Tỷ lệ đúng hạn (%)', of: (tally) => percent(onTimeShare(tally)) },
]

/** Headers, one row a group, and the total. A share of nothing is empty. */
export function sheetOf(
  report: DossierReport,
  groupName: string,
): readonly (readonly SheetCell[])[] {
  const row = (name: string, tally: DossierTally) => [name, ...columns.map(({ of }) => of(tally))]
  return [
    [groupName, ...columns.map(({ name }) => name)],
    ...report.rows.map(({ group, tally }) => row(group, tally)),
    row('Cộng', report.total),
  ]
}

/** Writes the sheet as .xlsx; a group's name never becomes a formula. */
export async function writeSheet(
  path: string,
  rows: readonly (readonly SheetCell[])[],
): Promise<void> {
  const bold = [0, rows.length - 1]
  await writeFile(path, await xlsxOf([{ name: 'Hồ sơ', rows, bold, widths: [40] }]))
}

function percent(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1000) / 10
}
