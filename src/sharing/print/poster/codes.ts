/** One or several codes in the room there is, each with its name above and its link beneath. */

import { AppError } from '../../../errors.ts'
import { spellLink } from '../../link.ts'
import { createQr, createQrWithHole, type Level, quietZone } from '../../qr/qr-code.ts'
import { at, column, type Part, textPart } from '../part.ts'
import { qrMarks, smallestModule } from '../qr-marks.ts'
import { type Block, fitAlike } from '../text-block.ts'
import type { Look, PosterCode } from './poster.ts'

export type Room = { readonly width: number; readonly height: number }

/** Codes would be too small to be read by a telephone. */
export class CodesTooMany extends AppError {
  constructor(count: number) {
    const message = `[sharing] print ${count} codes on one page: expected fewer. Take a larger size or make several.`
    super('codes-too-many', message)
  }
}

export type Grid = {
  readonly room: Room
  readonly level: Level
  /** Names stand above the codes; a single one is named by the poster. */
  readonly named: boolean
  /** What the page is scaled by afterwards: codes are kept large enough for it. */
  readonly scale: number
}

/** Columns for so many codes. */
function columnsFor(count: number): number {
  if (count <= 3) return count
  if (count === 4) return 2
  return count <= 9 ? 3 : 4
}

const gap = 16

/** The codes, centred in the room, all of one size. Throws CodesTooMany. */
export function codesPart(codes: readonly PosterCode[], grid: Grid, look: Look): Part {
  const { width, height } = grid.room
  const across = columnsFor(codes.length)
  const down = Math.ceil(codes.length / across)
  const cell = {
    width: (width - (across - 1) * gap) / across,
    height: (height - (down - 1) * gap) / down,
  }
  const cells = cellParts(codes, { ...grid, room: cell }, look)
  const marks = cells.map((part, i) => {
    const inRow = Math.floor(i / across)
    const rowLength = Math.min(across, codes.length - inRow * across)
    const indent = (width - rowLength * cell.width - (rowLength - 1) * gap) / 2
    const x = indent + (i % across) * (cell.width + gap)
    return at(part, x, inRow * (cell.height + gap) + (cell.height - part.height) / 2)
  })
  return { width, height, marks }
}

/** Sizes of names and links, by how many codes there are. */
const sizesFor = [
  { upTo: 2, names: [24, 22, 20, 18], links: [17, 16, 15, 14, 13, 12] },
  { upTo: 4, names: [19, 18, 17, 16, 15, 14], links: [13, 12, 11] },
  { upTo: 12, names: [15, 14, 13, 12, 11], links: [11, 10] },
]
/** A link has to be read and typed: no smaller on paper, in points. */
const smallestLink = 8.5
/** A single code needs no more than 11 cm. */
const largestSide = 320

function cellParts(codes: readonly PosterCode[], grid: Grid, look: Look): readonly Part[] {
  const { room, scale } = grid
  const sizes = sizesFor.find(({ upTo }) => codes.length <= upTo)
  if (!sizes) throw new CodesTooMany(codes.length)
  const set = { fonts: look.fonts, width: room.width }
  const labels = codes.map(({ label }) => label)
  const links = codes.map(({ link }) => spellLink(link))
  const readable = sizes.links.filter((size) => size * scale >= smallestLink)
  const small = readable.length > 0 ? readable : [smallestLink / scale]
  const names = grid.named ? fitAlike(labels, { ...set, weight: 'bold' }, sizes.names) : []
  const addresses = fitAlike(links, { ...set, weight: 'regular' }, small)
  const used = tallest(names) + tallest(addresses) + 2
  const side = Math.min(room.width, room.height - used, largestSide)
  return codes.map((code, i) => {
    requireReadable(code.link, { side, grid, look, count: codes.length })
    return column(
      [
        ...names.slice(i, i + 1).map((name) => labelPart(name, tallest(names), { room, look })),
        squarePart(code, side, grid, look),
        ...addresses.slice(i, i + 1).map((block) => linkPart(block, room, look)),
      ],
      1,
    )
  })
}

/** Stands right above its code, whatever its neighbours need. */
function labelPart(block: Block, height: number, { room, look }: { room: Room; look: Look }): Part {
  const { accent } = look.colours
  const part = textPart(block, { width: room.width, align: 'centre', colour: accent })
  return { ...part, height, marks: [at(part, 0, height - part.height)] }
}

function linkPart(block: Block, { width }: Room, { colours }: Look): Part {
  return textPart(block, { width, align: 'centre', colour: colours.ink })
}

function squarePart({ link, alt }: PosterCode, side: number, grid: Grid, { emblem }: Look): Part {
  const { width } = grid.room
  const spot = { x: (width - side) / 2, y: 0, side, level: grid.level, emblem, alt }
  return { width, height: side, marks: qrMarks(link, spot) }
}

function tallest(blocks: readonly Block[]): number {
  return Math.max(0, ...blocks.map(({ height }) => height))
}

type Given = {
  readonly side: number
  readonly grid: Grid
  readonly look: Look
  readonly count: number
}

function requireReadable(link: string, { side, grid, look, count }: Given): void {
  const code = look.emblem ? createQrWithHole(link) : createQr(link, grid.level)
  const module = (side / (code.size + 2 * quietZone)) * grid.scale
  if (module < smallestModule) throw new CodesTooMany(count)
}
