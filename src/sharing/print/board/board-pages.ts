/** Notice-board sheets: A4 across, head and column names on each page; A3 is the same made larger. */

import { type Mark, type Page, paper, tagged } from '../page.ts'
import { at, column, nothing, type Part, textPart } from '../part.ts'
import type { Look } from '../poster/poster.ts'
import { fitText, setText } from '../text-block.ts'
import { columns, inCell, padding, type RowParts, rowParts, tableWidth } from './columns.ts'
import type { Notice } from './notice.ts'

export const boardSizes = ['a4', 'a3'] as const
export type BoardSize = (typeof boardSizes)[number]

const width = paper.a4.height
const height = paper.a4.width
const margin = (width - tableWidth) / 2
const line = { colour: '#555555', width: 0.6 } as const

/** The pages; one without rows where nothing is known. Throws TextTooLong. */
export function boardPages(notice: Notice, size: BoardSize, look: Look): readonly Page[] {
  const head = headPart(notice, look)
  const names = columnNames(notice, look)
  const top = margin + head.height + 8
  const room = height - margin - footRoom - top - names.height
  const rows = notice.rows.map((row, i) => rowParts(row, i + 1, look, notice.words.more))
  const groups = inPages(rows, room)
  return groups.map((group, i) => {
    const marks = [
      at(head, margin, margin),
      tagged({ role: 'Table' }, [
        at(names, margin, top),
        at(bodyPart(group), margin, top + names.height),
      ]),
      footMark(notice, notice.words.page(i + 1, groups.length), look),
    ]
    return onPaper(marks, size)
  })
}

/** Kept free below for the foot. */
const footRoom = 30

function onPaper(marks: readonly Mark[], size: BoardSize): Page {
  const sheet = paper[size]
  const scale = sheet.height / width
  const group = { kind: 'group', x: 0, y: 0, scale, turned: false, marks } as const
  return { width: sheet.height, height: sheet.width, marks: [group] }
}

/** Rows page by page; none is cut in two. */
function inPages(rows: readonly RowParts[], room: number): readonly (readonly RowParts[])[] {
  const pages: RowParts[][] = [[]]
  let used = 0
  for (const row of rows) {
    if (used + row.height > room && used > 0) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push(row)
    used += row.height
  }
  return pages
}

function headPart({ issuer, title, updated }: Notice, { fonts, colours }: Look): Part {
  const half = { fonts, weight: 'regular', width: tableWidth / 2 - 10 } as const
  const left = issuer ? fitText(issuer, half, { sizes: [12, 11], lines: 2 }) : null
  const right = fitText(updated, { ...half, weight: 'bold' }, { sizes: [12], lines: 1 })
  const above: Part = {
    width: tableWidth,
    height: Math.max(left?.height ?? 0, right.height),
    marks: [
      ...(left ? textPart(left, { ...half, align: 'left', colour: colours.ink }).marks : []),
      at(textPart(right, { ...half, align: 'right', colour: colours.ink }), tableWidth / 2 + 10, 0),
    ],
  }
  const whole = { fonts, weight: 'bold', width: tableWidth } as const
  const name = fitText(title, whole, { sizes: [22, 20, 18, 16], lines: 2 })
  const big = textPart(name, {
    width: tableWidth,
    align: 'centre',
    colour: colours.accent,
    role: 'H1',
  })
  return column([above, big], 4)
}

function columnNames({ words }: Notice, { fonts, colours }: Look): Part {
  const blocks = columns.map((one) => {
    const setting = { fonts, weight: 'bold', size: 9.5, width: one.width - 2 * padding } as const
    return setText(words.columns[one.id], setting)
  })
  const tall = Math.max(...blocks.map((block) => block.height)) + 2 * padding
  const marks: Mark[] = [
    { kind: 'path', x: 0, y: 0, scale: 1, data: box(0, 0, tableWidth, tall), fill: '#ececec' },
  ]
  let x = 0
  for (const [i, one] of columns.entries()) {
    const block = blocks[i]
    const part = block
      ? textPart(block, {
          width: one.width - 2 * padding,
          align: 'centre',
          colour: colours.ink,
        })
      : nothing
    const name = at(part, x + padding, (tall - part.height) / 2)
    marks.push({ ...name, tag: { role: 'TH' } })
    marks.push(frame(x, 0, one.width, tall))
    x += one.width
  }
  return { width: tableWidth, height: tall, marks: [tagged({ role: 'TR' }, marks)] }
}

function bodyPart(rows: readonly RowParts[]): Part {
  const marks: Mark[] = []
  let y = 0
  for (const { cells, height: tall } of rows) {
    const row: Mark[] = []
    let x = 0
    for (const cell of cells) {
      const filled = inCell(cell, x, y, tall)
      row.push({ ...filled, tag: { role: 'TD' } }, frame(x, y, cell.column.width, tall))
      x += cell.column.width
    }
    marks.push(tagged({ role: 'TR' }, row))
    y += tall
  }
  return { width: tableWidth, height: y, marks }
}

function footMark({ foot }: Notice, page: string, { fonts, colours }: Look): Mark {
  const setting = { fonts, weight: 'regular', width: tableWidth - 90 } as const
  const left = fitText(foot.join(' '), setting, { sizes: [9.5, 9, 8.5], lines: 2 })
  const right = setText(page, { ...setting, size: 9.5, width: 80 })
  const part: Part = {
    width: tableWidth,
    height: left.height,
    marks: [
      at(textPart(left, { ...setting, align: 'left', colour: colours.ink }), 0, 0),
      at(textPart(right, { width: 80, align: 'right', colour: colours.ink }), tableWidth - 80, 0),
    ],
  }
  return at(part, margin, height - margin - footRoom + 8)
}

function frame(x: number, y: number, w: number, h: number): Mark {
  return { kind: 'path', x: 0, y: 0, scale: 1, data: box(x, y, w, h), stroke: line }
}

function box(x: number, y: number, w: number, h: number): string {
  return `M${x} ${y}h${w}v${h}h-${w}z`
}
