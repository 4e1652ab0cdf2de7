/** A table as a spreadsheet file or as CSV; a text never becomes a formula. */

export type SheetCell = string | number | null

export type SheetLooks = {
  /** Rows in bold, by their index from 0. */
  readonly bold: readonly number[]
  /** In characters. */
  readonly widths: readonly number[]
  /** Rows that stay in sight. */
  readonly sticky?: number
}

export type NamedSheet = SheetLooks & {
  readonly name: string
  readonly rows: readonly (readonly SheetCell[])[]
}

/** The bytes of an .xlsx file with these sheets. */
export async function xlsxOf(sheets: readonly NamedSheet[]): Promise<Uint8Array> {
  const written = sheets.map(({ name, rows, bold, widths, sticky = 0 }) => ({
    sheet: name.slice(0, longestName),
    data: rows.map((row, index) => row.map((value) => cellOf(value, bold.includes(index)))),
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: sticky,
  }))
  // Seventy modules that few starts have a use for.
  const { default: writeXlsxFile } = await import('write-excel-file/node')
  return writeXlsxFile(written).toBuffer()
}

/** Of a sheet's name, in Excel. */
const longestName = 31

function cellOf(value: SheetCell, isBold: boolean) {
  if (value === null) return null
  const weight = isBold ? { fontWeight: 'bold' as const } : {}
  return typeof value === 'number'
    ? { value, type: Number, ...weight }
    : { value, type: String, ...weight }
}

/** The table as CSV for any spreadsheet program: marked UTF-8, texts quoted. */
export function csvOf(rows: readonly (readonly SheetCell[])[]): string {
  const lines = rows.map((row) => row.map(csvCell).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

/** A text that begins like a formula gets an apostrophe in front. */
function csvCell(value: SheetCell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}
