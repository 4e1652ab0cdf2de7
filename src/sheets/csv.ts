/**
 * Rows of a CSV text that may be damaged: a quote that never closes costs its own line, not the rest
 * of the file. Lines are handed in one by one.
 */

export type CsvRow = {
  /** Line on which the row begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  readonly fault?: 'open-quote'
}

type Line = { readonly line: number; readonly text: string }

/** Lines a quoted cell may go over. */
const mostLines = 20

/** Reads rows from lines in order; blank lines are left out. */
export function createCsvReader(separator: string) {
  let waiting: readonly Line[] = []
  let width = 0

  function* rowsOf(isLast: boolean): Generator<CsvRow> {
    const [first, ...others] = waiting
    if (!first) return
    const row = splitRow(waiting.map(({ text }) => text).join('\n'), separator)
    const isWhole = row.closed && (others.length === 0 || fits(row, width))
    if (isWhole) {
      waiting = []
      width = row.cells.length
      yield { line: first.line, cells: row.cells }
    } else if (row.closed || isLast || waiting.length >= mostLines) {
      waiting = []
      yield { line: first.line, cells: [], fault: 'open-quote' }
      for (const line of others) yield* take(line)
      if (isLast) yield* rowsOf(true)
    }
  }

  function* take(line: Line): Generator<CsvRow> {
    if (waiting.length === 0 && line.text.trim() === '') return
    waiting = [...waiting, line]
    yield* rowsOf(false)
  }

  return {
    /** The rows that are complete with this line. */
    take,
    /** What is left when there are no more lines. */
    end: () => rowsOf(true),
  }
}

/** A row over several lines is believed only when it looks like the rows before it. */
function fits(row: SplitRow, width: number): boolean {
  return row.isTidy && (width === 0 || row.cells.length === width)
}

/** Comma, semicolon or tab, whichever the text holds most of. */
export function separatorOf(text: string): string {
  const counts = [',', ';', '\t'].map((one) => ({ one, count: text.split(one).length }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).one
}

type SplitRow = {
  readonly cells: readonly string[]
  /** False when a quote is still open at the end. */
  readonly closed: boolean
  /** No text stands between a closing quote and the next separator. */
  readonly isTidy: boolean
}

function splitRow(text: string, separator: string): SplitRow {
  if (!text.includes('"')) return { cells: text.split(separator), closed: true, isTidy: true }
  const cells: string[] = []
  let isTidy = true
  for (let at = 0; ; ) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : { text: '', end: at }
    if (quoted === null) return { cells, closed: false, isTidy }
    const next = text.indexOf(separator, quoted.end)
    const tail = text.slice(quoted.end, next === -1 ? text.length : next)
    if (quoted.end > at && tail.trim() !== '') isTidy = false
    cells.push(quoted.text + tail)
    if (next === -1) return { cells, closed: true, isTidy }
    at = next + 1
  }
}

/** `"a ""b"" c"` from its opening quote; null when it does not close. */
function quotedCell(text: string, from: number): { text: string; end: number } | null {
  for (let at = from + 1; ; at += 2) {
    at = text.indexOf('"', at)
    if (at === -1) return null
    if (text[at + 1] === '"') continue
    return { text: text.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 }
  }
}
