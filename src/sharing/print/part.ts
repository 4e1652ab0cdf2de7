/** Pieces of a page, each laid out from its own corner, put below or beside each other. */

import { type GroupMark, type Mark, type TextMark, type TextRole, tagged } from './page.ts'
import { type Align, type Block, placeBlock } from './text-block.ts'

export type Part = {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}

export const nothing: Part = { width: 0, height: 0, marks: [] }

export type TextLook = {
  readonly width: number
  readonly align: Align
  readonly colour: string
  /** Default a paragraph. */
  readonly role?: TextRole
}

/** A block of text across `width`. */
export function textPart(block: Block, { width, align, colour, role = 'P' }: TextLook): Part {
  const x = { left: 0, centre: width / 2, right: width }[align]
  const lines = placeBlock(block, { x, y: 0, align, colour })
  const marks = lines.map((line, i) => (i < lines.length - 1 ? goingOn(line) : line))
  return { width, height: block.height, marks: [tagged({ role }, marks)] }
}

/** A blank after a line, so that words are not read as one; none where an address was cut. */
function goingOn(line: TextMark): TextMark {
  return /^\S*[/.?&=-]$/.test(line.text) ? line : { ...line, text: `${line.text} ` }
}

/** A part with its corner at `x` `y`. */
export function at(part: Part, x: number, y: number): GroupMark {
  return { kind: 'group', x, y, scale: 1, turned: false, marks: part.marks }
}

/** Parts from top to bottom with their gaps between; what is empty takes no gap. */
export function column(parts: readonly Part[], gap: number): Part {
  const marks: Mark[] = []
  const filled = parts.filter(({ height }) => height > 0)
  let height = 0
  for (const part of filled) {
    const y = height === 0 ? 0 : height + gap
    marks.push(at(part, 0, y))
    height = y + part.height
  }
  return { width: Math.max(0, ...filled.map((part) => part.width)), height, marks }
}

/** Parts of equal height side by side, `gap` between. */
export function row(parts: readonly Part[], gap: number): Part {
  const marks: Mark[] = []
  let width = 0
  for (const part of parts) {
    const x = width === 0 ? 0 : width + gap
    marks.push(at(part, x, 0))
    width = x + part.width
  }
  return { width, height: Math.max(0, ...parts.map((part) => part.height)), marks }
}

/** A part in a frame with round corners. */
export function framed(part: Part, { padding, colour }: { padding: number; colour: string }): Part {
  const width = part.width + 2 * padding
  const height = part.height + 2 * padding
  const r = padding * 0.7
  const [w, h] = [width - 2 * r, height - 2 * r]
  const data = `M${r} 0h${w}a${r} ${r} 0 0 1 ${r} ${r}v${h}a${r} ${r} 0 0 1 -${r} ${r}h-${w}a${r} ${r} 0 0 1 -${r} -${r}v-${h}a${r} ${r} 0 0 1 ${r} -${r}z`
  const frame = {
    kind: 'path',
    x: 0,
    y: 0,
    scale: 1,
    data,
    stroke: { colour, width: 1.5 },
  } as const
  return { width, height, marks: [frame, at(part, padding, padding)] }
}
