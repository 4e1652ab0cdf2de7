/** A QR code as its modules: what every drawing of one starts from. */

import { create } from 'qrcode/lib/core/qrcode.js'

/** How much may be lost and still be read: M 15 %, Q 25 %, H 30 %. */
export type Level = 'M' | 'Q' | 'H'

export type QrCode = {
  readonly text: string
  readonly level: Level
  /** Modules along a side, without the quiet zone. */
  readonly size: number
  /** Whether the module of a column and row is dark. */
  readonly isDark: (column: number, row: number) => boolean
  /** The square in the middle left free for an emblem; null = none. */
  readonly hole: Hole | null
}

/** Where it begins, across and down alike, and how far it goes, in modules. */
export type Hole = { readonly from: number; readonly side: number }

/** Light modules around a code that readers need, ISO/IEC 18004. */
export const quietZone = 4

/** Share of a side that an emblem may take; 6 % of the modules, of which level H repairs 30 %. */
const emblemShare = 0.25

/** The code of a text. Throws RangeError where the text is too long for a code. */
export function createQr(text: string, level: Level): QrCode {
  const { size, data } = modulesOf(text, level)
  const isDark = (column: number, row: number) => data[row * size + column] === 1
  return { text, level, size, isDark, hole: null }
}

/** The same with room for an emblem, at the level that repairs what it hides. */
export function createQrWithHole(text: string): QrCode {
  const code = createQr(text, 'H')
  const hole = holeIn(code.size)
  const isFree = (at: number) => at >= hole.from && at < hole.from + hole.side
  const isDark = (column: number, row: number) =>
    !(isFree(column) && isFree(row)) && code.isDark(column, row)
  return { ...code, isDark, hole }
}

/** Sides of codes are odd: so is the hole, else it would not sit in the middle. */
function holeIn(size: number): Hole {
  const widest = Math.floor(size * emblemShare)
  const side = widest % 2 === 1 ? widest : widest - 1
  return { from: (size - side) / 2, side }
}

function modulesOf(text: string, level: Level) {
  try {
    const { modules } = create(text, { errorCorrectionLevel: level })
    return { size: modules.size, data: modules.data }
  } catch (cause) {
    const longest = '[sharing] make a QR code: expected a text that fits, got'
    throw new RangeError(`${longest} ${text.length} characters.`, { cause })
  }
}
