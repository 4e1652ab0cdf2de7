/** A row of a spreadsheet or list before anything is read into it. */

/** A day in a cell of a spreadsheet has no time zone: it is read by its UTC fields. */
export type Cell = string | number | boolean | Date | null | undefined

export type SheetRow = {
  /** As the officer's program counts: the first row of the sheet, or line of the file, is 1. */
  readonly number: number
  readonly cells: readonly Cell[]
  /** Share of the file read so far, 0 to 1. */
  readonly read: number
  /** Why the cells cannot be trusted, when they cannot. */
  readonly fault?: { readonly expected: string; readonly got: string }
}

/** The text of a cell, trimmed; a day or time in the ISO form. */
export function cellText(cell: Cell): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return dateText(cell)
  return String(cell).trim()
}

/** Spreadsheets keep a time as a fraction of a day, so it is rounded to the second. */
function dateText(date: Date): string {
  const time = date.getTime()
  if (Number.isNaN(time)) return ''
  const text = new Date(Math.round(time / 1000) * 1000).toISOString()
  const clock = text.slice(11, 19)
  return clock === '00:00:00' ? text.slice(0, 10) : `${text.slice(0, 10)} ${clock}`
}
