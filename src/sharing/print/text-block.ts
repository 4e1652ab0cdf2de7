/** Text set in lines: broken evenly, with room for accents above capitals and below. */

import { AppError } from '../../errors.ts'
import type { Font, Fonts, Weight } from './font.ts'
import type { TextMark } from './page.ts'

export type Setting = {
  readonly fonts: Fonts
  readonly weight: Weight
  readonly size: number
  readonly width: number
  /** Lines as full as they come, where room counts more than evenness; default false. */
  readonly dense?: boolean
}

export type Block = {
  readonly lines: readonly BlockLine[]
  readonly weight: Weight
  readonly size: number
  /** Of its longest line. */
  readonly width: number
  /** From the highest ink to the lowest, at least the usual height of a line. */
  readonly height: number
}

export type BlockLine = { readonly text: string; readonly width: number; readonly baseline: number }

/** A text does not fit its place even at the smallest size. */
export class TextTooLong extends AppError {
  constructor(text: string, lines: number) {
    const start = `${text.slice(0, 60)}${text.length > 60 ? '…' : ''}`
    super(
      'text-too-long',
      `[sharing] print "${start}": expected a text that fits, got ${lines} lines too many. Shorten it.`,
    )
  }
}

/** Baseline to baseline, in sizes; more where accents would meet. */
const leading = 1.3
/** White between the ink of two lines, in sizes. */
const clearance = 0.06
/** What every line takes above and below its baseline, in sizes, whatever its letters. */
const usual = { above: 0.95, below: 0.22 }

/** The text in lines of about the same length; a line feed begins a new one. */
export function setText(text: string, setting: Setting): Block {
  const { fonts, weight, size, width, dense = false } = setting
  const font = fonts[weight]
  const measure = { font, size, width }
  const lines = text
    .split('\n')
    .flatMap((part) => (dense ? broken(piecesOf(part, measure), measure) : balanced(part, measure)))
  return stack(lines, { font, weight, size })
}

/** The block at the largest of `sizes` (descending) at which it has at most `lines` lines. Throws TextTooLong. */
export function fitText(
  text: string,
  setting: Omit<Setting, 'size'>,
  { sizes, lines }: { readonly sizes: readonly number[]; readonly lines: number },
): Block {
  let over = 0
  for (const size of sizes) {
    const block = setText(text, { ...setting, size })
    if (fits(block, setting, { lines })) return block
    over = block.lines.length - lines
  }
  throw new TextTooLong(text, over)
}

/** The same for a name the reader finds in full behind the code: what does not fit ends in dots. */
export function fitName(
  text: string,
  setting: Omit<Setting, 'size'>,
  fit: { readonly sizes: readonly number[]; readonly lines: number },
): Block {
  const words = text.split(' ')
  for (let count = words.length; count > 1; count--) {
    const shown = count === words.length ? text : `${words.slice(0, count).join(' ')}…`
    const size = fit.sizes.find((one) =>
      fits(setText(shown, { ...setting, size: one }), setting, fit),
    )
    if (size !== undefined) return setText(shown, { ...setting, size })
  }
  return fitText(words[0] ?? '', setting, fit)
}

function fits(block: Block, { width }: Omit<Setting, 'size'>, { lines }: { lines: number }) {
  return block.lines.length <= lines && block.width <= width + 0.01
}

/** All texts at one size: the largest at which none needs more than two lines, else the smallest with three. */
export function fitAlike(
  texts: readonly string[],
  setting: Omit<Setting, 'size'>,
  sizes: readonly number[],
): readonly Block[] {
  const fitting = sizes.find((size) =>
    texts.every((text) => setText(text, { ...setting, size }).lines.length <= 2),
  )
  const size = fitting ?? Math.min(...sizes)
  return texts.map((text) => fitName(text, setting, { sizes: [size], lines: 3 }))
}

export type Align = 'left' | 'centre' | 'right'

/** Where a block goes: `x` is its left edge, middle or right edge, `y` its top. */
export type Spot = {
  readonly x: number
  readonly y: number
  readonly align: Align
  readonly colour: string
}

export function placeBlock(block: Block, { x, y, align, colour }: Spot): readonly TextMark[] {
  const share = { left: 0, centre: 0.5, right: 1 }[align]
  const { size, weight } = block
  return block.lines
    .filter(({ text }) => text !== '')
    .map(({ text, width, baseline }) => ({
      kind: 'text',
      x: x - width * share,
      y: y + baseline,
      ...{ text, size, weight, colour },
    }))
}

type Measure = { readonly font: Font; readonly size: number; readonly width: number }

/**
 * As few lines as the width allows, then as even as that number allows, rather broken after a
 * comma than elsewhere: no last word stands alone.
 */
function balanced(text: string, measure: Measure): readonly string[] {
  const pieces = piecesOf(text, measure)
  const { length } = broken(pieces, measure)
  if (length === 1 || pieces.length > mostPieces) return broken(pieces, measure)
  return evenest(pieces, length, measure).lines
}

/** Longer texts are broken as they come. */
const mostPieces = 60

type Broken = { readonly cost: number; readonly lines: readonly string[] }

/** Pieces in exactly `count` lines at the least cost: squares of what each line leaves empty. */
function evenest(pieces: readonly string[], count: number, { font, size, width }: Measure): Broken {
  const known = new Map<string, Broken>()
  const from = (start: number, left: number): Broken => {
    const key = `${start} ${left}`
    const found = known.get(key) ?? search(start, left)
    known.set(key, found)
    return found
  }
  const search = (start: number, left: number): Broken => {
    let best: Broken = { cost: Number.POSITIVE_INFINITY, lines: [] }
    for (let end = start + 1; end <= pieces.length; end++) {
      const line = pieces.slice(start, end).join('').trimEnd()
      const slack = 1 - font.widthOf(line, size) / width
      if (slack < 0 && end > start + 1) break
      if ((left === 1) !== (end === pieces.length)) continue
      const rest = left === 1 ? { cost: 0, lines: [] } : from(end, left - 1)
      const cost = slack ** 2 + rest.cost + (left === 1 || /[,;:.!?]$/.test(line) ? 0 : breakCost)
      if (cost < best.cost) best = { cost, lines: [line, ...rest.lines] }
    }
    return best
  }
  return from(0, count)
}

/** What breaking within a phrase counts beside lines of unequal length. */
const breakCost = 0.04

/** Blanks where a line may break: not between a number and what it counts. */
const blank = /(?<!\d) | (?!(?:giờ|phút|ngày|tháng|năm|đồng|bản)(?!\p{L}))/u

/** Words; one that is wider than a line is cut after slashes, else after hyphens, else anywhere. */
function piecesOf(text: string, { font, size, width }: Measure): readonly string[] {
  const fits = (part: string) => font.widthOf(part, size) <= width
  return text.split(blank).flatMap((word) => {
    if (fits(word)) return [`${word} `]
    const parts = word
      .split(/(?<=[ /])/)
      .flatMap((part) => (fits(part) ? [part] : part.split(/(?<=[.?&=-])/)))
      .flatMap((part) => cut(part, { font, size, width }))
    return parts.map((part, i) => (i === parts.length - 1 ? `${part} ` : part))
  })
}

function cut(text: string, { font, size, width }: Measure): readonly string[] {
  const parts = ['']
  for (const sign of text) {
    const longer = (parts.at(-1) ?? '') + sign
    if (font.widthOf(longer, size) > width && longer.length > 1) parts.push(sign)
    else parts[parts.length - 1] = longer
  }
  return parts
}

function broken(pieces: readonly string[], { font, size, width }: Measure): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    const isFull = line !== '' && font.widthOf((line + piece).trimEnd(), size) > width
    if (isFull) lines.push(line.trimEnd())
    line = isFull ? piece : line + piece
  }
  return [...lines, line.trimEnd()]
}

type Face = { readonly font: Font; readonly weight: Weight; readonly size: number }

function stack(texts: readonly string[], { font, weight, size }: Face): Block {
  const inks = texts.map((text) => font.inkOf(text, size))
  const lines: BlockLine[] = []
  for (const [i, text] of texts.entries()) {
    const { above = 0 } = inks[i] ?? {}
    const before = lines.at(-1)
    const gap = (inks[i - 1]?.below ?? 0) + above + clearance * size
    const baseline = before
      ? before.baseline + Math.max(leading * size, gap)
      : Math.max(above, usual.above * size)
    lines.push({ text, width: font.widthOf(text, size), baseline })
  }
  const below = Math.max(inks.at(-1)?.below ?? 0, usual.below * size)
  const width = Math.max(0, ...lines.map((line) => line.width))
  return { lines, weight, size, width, height: (lines.at(-1)?.baseline ?? 0) + below }
}
