/** A report as rows of a sheet, and as a spreadsheet file. */

import writeXlsxFile from 'write-excel-file/node'
import type { DossierReport } from './report.ts'
import { type DossierTally, onlineShare, onTimeShare, receivedIn } from './tally.ts'

export type SheetCell = string | number | null

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
  sheet: readonly (readonly SheetCell[])[],
): Promise<void> {
  const rows = sheet.map((row, index) =>
    row.map((value) => {
      if (value === null) return null
      const weight =
        index === 0 || index === sheet.length - 1 ? { fontWeight: 'bold' as const } : {}
      return typeof value === 'number'
        ? { value, type: Number, ...weight }
        : { value, type: String, ...weight }
    }),
  )
  await writeXlsxFile(rows, { columns: [{ width: 40 }] }).toFile(path)
}

/** The sheet as CSV for any spreadsheet program: marked UTF-8, texts quoted. */
export function csvOf(sheet: readonly (readonly SheetCell[])[]): string {
  const lines = sheet.map((row) => row.map(csvCell).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

/** A text that begins like a formula gets an apostrophe in front. */
function csvCell(value: SheetCell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}

function percent(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1000) / 10
}
