/** The rows of a spreadsheet, CSV or JSON file, told by what the file holds, not by its name. */

import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { readSheet } from 'read-excel-file/node'
import { createCsvReader, separatorOf } from './csv.ts'
import { decoderOf, guessEncoding } from './encoding.ts'
import { listRows } from './list-rows.ts'
import type { SheetRow } from './sheet-row.ts'
import { SheetUnreadable } from './sheet-unreadable.ts'

/** Spreadsheets and JSON are read as a whole; CSV is streamed and may be of any size. */
const largestWhole = 200_000_000

/** Bytes by which the encoding of a CSV is told. */
const sample = 65_536

/** The rows of the file at `path`, headers included. Throws SheetUnreadable when it is none of the three. */
export async function* openSheet(path: string): AsyncGenerator<SheetRow> {
  const { size } = await statOf(path)
  const kind = kindOf(await firstBytes(path))
  if (kind !== 'csv' && size > largestWhole) {
    throw new SheetUnreadable(path, 'at most 200 MB', `${size} bytes; save it as CSV (UTF-8)`)
  }
  if (kind === 'xlsx') yield* xlsxRows(path)
  else if (kind === 'json') yield* jsonRows(path)
  else if (kind === 'xls')
    throw new SheetUnreadable(path, '.xlsx, .csv or .json', 'an old .xls file')
  else yield* csvRows(path, size)
}

async function statOf(path: string) {
  try {
    const found = await stat(path)
    if (found.isFile() && found.size > 0) return found
  } catch (error) {
    throw new SheetUnreadable(path, 'a file', wordOf(error), { cause: error })
  }
  throw new SheetUnreadable(path, 'a file with rows', 'an empty file or a folder')
}

async function firstBytes(path: string, count = 64): Promise<Buffer> {
  const file = await open(path).catch((error: unknown) => {
    throw new SheetUnreadable(path, 'a file this user may read', wordOf(error), { cause: error })
  })
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(count), 0, count)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function kindOf(first: Buffer): 'xlsx' | 'xls' | 'json' | 'csv' {
  if (first.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return 'xlsx'
  if (first.subarray(0, 4).toString('hex') === 'd0cf11e0') return 'xls'
  return /^[\uFEFF\s]*[[{]/.test(first.toString('utf8')) ? 'json' : 'csv'
}

async function* xlsxRows(path: string): AsyncGenerator<SheetRow> {
  const rows = await readSheet(path).catch((error: unknown) => {
    throw new SheetUnreadable(path, 'a spreadsheet (.xlsx)', 'a damaged one', { cause: error })
  })
  for (const [index, cells] of rows.entries()) {
    if (cells.every((cell) => cell === null)) continue
    yield { number: index + 1, cells: cells as SheetRow['cells'], read: (index + 1) / rows.length }
  }
}

async function* jsonRows(path: string): AsyncGenerator<SheetRow> {
  const text = await readFile(path, 'utf8')
  try {
    yield* listRows(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new SheetUnreadable(path, 'valid JSON', 'a syntax error')
  }
}

/** Excel writes "Unicode text" as UTF-16 with tabs, and CSV as UTF-8 with a mark in front. */
async function* csvRows(path: string, size: number): AsyncGenerator<SheetRow> {
  const source = createReadStream(path, { highWaterMark: 1 << 18 })
  let reader: ReturnType<typeof createCsvReader> | undefined
  const encoding = guessEncoding(await firstBytes(path, sample))
  const share = () => source.bytesRead / size
  for await (const lines of lineBlocks(source, decoderOf(encoding))) {
    reader ??= createCsvReader(
      separatorOf(
        lines
          .slice(0, 20)
          .map((one) => one.text)
          .join('\n'),
      ),
    )
    for (const line of lines) {
      for (const row of reader.take(line)) yield sheetRow(row, share(), encoding)
    }
  }
  if (reader) for (const row of reader.end()) yield sheetRow(row, 1, encoding)
}

type Row = {
  readonly line: number
  readonly cells: readonly string[]
  readonly fault?: 'open-quote'
}

function sheetRow({ line, cells, fault }: Row, read: number, encoding: string): SheetRow {
  if (fault) {
    const problem = { expected: 'a closing quote (")', got: 'a quote that stays open' }
    return { number: line, cells: [], read, fault: problem }
  }
  if (!cells.some((cell) => cell.includes('\uFFFD'))) return { number: line, cells, read }
  const bytes = encoding === 'UTF-8' ? 'other bytes' : `${encoding} (or so)`
  const problem = { expected: 'text in UTF-8', got: `${bytes}; save the file as CSV UTF-8` }
  return { number: line, cells, read, fault: problem }
}

async function* lineBlocks(source: AsyncIterable<Buffer>, decoder: ReturnType<typeof decoderOf>) {
  let rest = ''
  let number = 0
  const numbered = (text: string) => ({ line: ++number, text: text.replace(/\r$/, '') })
  for await (const chunk of source) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield lines.map(numbered)
  }
  rest += decoder.decode()
  if (rest !== '') yield [numbered(rest)]
}

/** `ENOENT`, `EACCES` … */
function wordOf(error: unknown): string {
  return String((error as { code?: unknown }).code ?? 'an unknown error')
}
