/** A table on the terminal, columns below each other; those in which nothing happened are left out. */

import type { NamedSheet, SheetCell } from '../../src/sheets/write-sheet.ts'

/** Rows printed; more are only counted. */
const mostPrinted = 30

/** Prints the name, the title line and the table of a sheet. */
export function printSheet({ name, rows: [title = [], heads = [], ...rows] }: NamedSheet): void {
  console.log(`\n${name} – ${title[0]}`)
  if (rows.length === 0) {
    console.log('Chưa có số liệu.')
    return
  }
  const shown = heads.flatMap((_, at) => (rows.some((row) => says(row[at])) ? [at] : []))
  const table = [heads, ...rows.slice(0, mostPrinted)].map((row) =>
    shown.map((at) => String(row[at] ?? '')),
  )
  const widths = shown.map((_, column) =>
    Math.max(...table.map((row) => [...(row[column] ?? '')].length)),
  )
  for (const row of table) {
    console.log(
      row
        .map((cell, column) => padded(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
  }
  if (rows.length > mostPrinted) console.log(`… và ${rows.length - mostPrinted} dòng nữa`)
}

function says(cell: SheetCell | undefined): boolean {
  return cell !== null && cell !== undefined && cell !== 0
}

function padded(cell: string, width: number): string {
  const space = ' '.repeat(width - [...cell].length)
  return /^\d+$/.test(cell) ? space + cell : cell + space
}
