/** The columns of a notice-board sheet and how a row fills them. */

import { mm } from '../page.ts'
import { at, type Part, textPart } from '../part.ts'
import type { Look } from '../poster/poster.ts'
import { qrMarks } from '../qr-marks.ts'
import { type Block, setText } from '../text-block.ts'
import type { ColumnId, NoticeRow } from './notice.ts'

export type Column = {
  readonly id: ColumnId
  readonly width: number
  readonly align: 'left' | 'centre'
}

/** Of A4 across, in points: 782 together. */
export const columns: readonly Column[] = [
  { id: 'number', width: 33, align: 'centre' },
  { id: 'code', width: 60, align: 'centre' },
  { id: 'title', width: 177, align: 'left' },
  { id: 'duration', width: 174, align: 'left' },
  { id: 'fee', width: 190, align: 'left' },
  { id: 'online', width: 74, align: 'centre' },
  { id: 'qr', width: 74, align: 'centre' },
]

export const tableWidth = columns.reduce((sum, { width }) => sum + width, 0)

/** White between a cell's text and its lines. */
export const padding = 4.5
const size = 9.5
/** 23 mm: read from where one stands before a board. */
const qrSide = 23 * mm
/** No row is higher: what does not fit is behind the code. */
const highest = 118

export type Cell = { readonly column: Column; readonly part: Part }
export type RowParts = { readonly height: number; readonly cells: readonly Cell[] }

/** A row laid out: as high as its highest cell. */
export function rowParts(row: NoticeRow, number: number, look: Look, more: string): RowParts {
  const cells = columns.map((column) => {
    if (column.id === 'qr') return { column, part: qrPart(row, column, look) }
    const isBold = column.id === 'title'
    const lines = linesOf(row, number, column.id)
    return { column, part: cellPart(lines, { column, isBold, look, more }) }
  })
  return { cells, height: Math.max(...cells.map(({ part }) => part.height)) + 2 * padding }
}

function linesOf(row: NoticeRow, number: number, id: Exclude<ColumnId, 'qr'>): readonly string[] {
  if (id === 'number') return [String(number)]
  const value = row[id]
  if (typeof value === 'string') return [value]
  return value.length > 1 ? value.map((line) => `• ${line}`) : value
}

type CellWish = {
  readonly column: Column
  readonly isBold: boolean
  readonly look: Look
  readonly more: string
}

function cellPart(lines: readonly string[], { column, isBold, look, more }: CellWish): Part {
  const width = column.width - 2 * padding
  const setting = {
    fonts: look.fonts,
    weight: isBold ? 'bold' : 'regular',
    size,
    width,
    dense: true,
  } as const
  const block = shortened(lines, more, (text) => setText(text, setting))
  return textPart(block, { width, align: column.align, colour: look.colours.ink })
}

/** Whole lines, as many as the highest row has room for; the rest is told to be behind the code. */
function shortened(lines: readonly string[], more: string, set: (text: string) => Block): Block {
  const whole = set(lines.join('\n'))
  if (whole.height <= highest) return whole
  for (let count = lines.length - 1; count > 0; count--) {
    const block = set([...lines.slice(0, count), more].join('\n'))
    if (block.height <= highest) return block
  }
  return set(more)
}

function qrPart({ link, alt }: NoticeRow, { width }: Column, { emblem }: Look): Part {
  const x = (width - 2 * padding - qrSide) / 2
  const marks = qrMarks(link, { x, y: 0, side: qrSide, level: 'M', emblem, alt })
  return { width: width - 2 * padding, height: qrSide, marks }
}

/** Where a cell's part stands in its column: text begins at the top, the rest is in the middle. */
export function inCell({ column, part }: Cell, x: number, y: number, height: number) {
  const isText = column.align === 'left'
  const top = isText ? padding + 2 : (height - part.height) / 2
  return at(part, x + padding, y + top)
}
