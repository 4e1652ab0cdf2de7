/** How wide and how high text is: what a page is laid out by, the same figures the PDF is drawn with. */

import { create } from 'fontkit'
import type { FontFiles } from './read-fonts.ts'

export type Weight = 'regular' | 'bold'

/** How far the ink of a text goes above and below its baseline. */
export type Ink = { readonly above: number; readonly below: number }

/** Sizes and widths in points. */
export type Font = {
  widthOf(text: string, size: number): number
  inkOf(text: string, size: number): Ink
  /** Whether every character has a glyph. */
  has(text: string): boolean
}

export type Fonts = Readonly<Record<Weight, Font>>

/** The two weights of a typeface. */
export function loadFonts(files: FontFiles): Fonts {
  return { regular: loadFont(files.regular), bold: loadFont(files.bold) }
}

type Measured = { readonly width: number; readonly ink: Ink }

function loadFont(file: Uint8Array): Font {
  const font = create(file as Buffer)
  if (!('layout' in font)) throw new Error('[sharing] read a font: expected one face, got several')
  const known = new Map<string, Measured>()
  const measure = (word: string): Measured => {
    const found = known.get(word)
    if (found) return found
    const { advanceWidth, bbox } = font.layout(word)
    const em = font.unitsPerEm
    // The box of a blank is empty: nothing above, nothing below.
    const ink = { above: Math.max(0, bbox.maxY / em), below: Math.max(0, -bbox.minY / em) }
    const measured = { width: advanceWidth / em, ink }
    known.set(word, measured)
    return measured
  }
  // Word by word, blank included, as the PDF library does it.
  const words = (text: string) => text.match(/[^ ]* ?/g)?.filter((word) => word !== '') ?? []
  return {
    widthOf: (text, size) => sum(words(text).map((word) => measure(word).width)) * size,
    inkOf: (text, size) => {
      const inks = words(text).map((word) => measure(word).ink)
      const above = Math.max(0, ...inks.map((ink) => ink.above)) * size
      return { above, below: Math.max(0, ...inks.map((ink) => ink.below)) * size }
    },
    has: (text) => [...text].every((sign) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
