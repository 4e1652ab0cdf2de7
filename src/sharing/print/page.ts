/** A page as data: marks at places. Points, from the top left corner, as the PDF has them. */

import type { Emblem } from '../qr/emblem.ts'
import type { Weight } from './font.ts'

export type Page = {
  readonly width: number
  readonly height: number
  readonly marks: readonly Mark[]
}

export type Mark = TextMark | PathMark | ImageMark | GroupMark

/** One line of text; `y` is its baseline. */
export type TextMark = {
  readonly kind: 'text'
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size: number
  readonly weight: Weight
  readonly colour: string
}

/** SVG path data, moved to `x` `y` and scaled. */
export type PathMark = {
  readonly kind: 'path'
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly data: string
  readonly fill?: string
  /** Line width in the path's own measure. */
  readonly stroke?: { readonly colour: string; readonly width: number; readonly dash?: number }
}

export type ImageMark = {
  readonly kind: 'image'
  readonly x: number
  readonly y: number
  /** Fits into a square of this side. */
  readonly side: number
  readonly emblem: Emblem
}

/** Marks of their own measure, scaled, then turned by half a circle where `turned`, then moved. */
export type GroupMark = {
  readonly kind: 'group'
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly turned: boolean
  readonly marks: readonly Mark[]
  /** What it is to somebody who has the page read out. Marks within no tagged group are for the eye alone. */
  readonly tag?: Tag
}

/** Roles of ISO 32000-1, 14.8.4; an artifact is for the eye alone. */
export type Tag =
  | { readonly role: TextRole | 'Table' | 'TR' | 'TH' | 'TD' | 'Artifact' }
  | { readonly role: 'Figure'; readonly alt: string }

export type TextRole = 'H1' | 'H2' | 'P'

/** The same marks, told what they are. */
export function tagged(tag: Tag, marks: readonly Mark[]): GroupMark {
  return { kind: 'group', x: 0, y: 0, scale: 1, turned: false, marks, tag }
}

/** Points in a millimetre. */
export const mm = 72 / 25.4

export const paper = {
  a3: { width: 297 * mm, height: 420 * mm },
  a4: { width: 210 * mm, height: 297 * mm },
  a5: { width: 148 * mm, height: 210 * mm },
} as const

/** A straight line. */
export function rule(
  from: readonly [number, number],
  to: readonly [number, number],
  stroke: NonNullable<PathMark['stroke']>,
): PathMark {
  const data = `M0 0L${to[0] - from[0]} ${to[1] - from[1]}`
  return { kind: 'path', x: from[0], y: from[1], scale: 1, data, stroke }
}
