/** A QR code on a page: its modules as lines, white around it, the emblem in its middle. */

import type { Emblem } from '../qr/emblem.ts'
import { createQr, createQrWithHole, type Level, type QrCode, quietZone } from '../qr/qr-code.ts'
import { qrPath } from '../qr/qr-path.ts'
import { type Mark, tagged } from './page.ts'

export type QrSpot = {
  readonly x: number
  readonly y: number
  /** With the quiet zone, in points. */
  readonly side: number
  readonly level: Level
  readonly emblem: Emblem | null
  /** What is read out for it. */
  readonly alt: string
}

/** Smallest side of a module on paper, in points: 0.35 mm is read by the camera of an old phone. */
export const smallestModule = 1

/** The marks of a link's code; other marks stay out of the square. */
export function qrMarks(link: string, { x, y, side, level, emblem, alt }: QrSpot): readonly Mark[] {
  const code = emblem ? createQrWithHole(link) : createQr(link, level)
  const module = side / (code.size + 2 * quietZone)
  const corner = { x: x + quietZone * module, y: y + quietZone * module }
  const modules = {
    kind: 'path',
    ...corner,
    scale: module,
    data: qrPath(code),
    fill: '#000000',
  } as const
  const marks = [modules, ...emblemMark(code, { corner, module, emblem })]
  return [tagged({ role: 'Figure', alt }, marks)]
}

type EmblemSpot = {
  readonly corner: { readonly x: number; readonly y: number }
  readonly module: number
  readonly emblem: Emblem | null
}

/** Half a module of white stays around it. */
function emblemMark({ hole }: QrCode, { corner, module, emblem }: EmblemSpot): readonly Mark[] {
  if (hole === null || emblem === null) return []
  const shift = (hole.from + 0.5) * module
  const side = (hole.side - 1) * module
  return [{ kind: 'image', x: corner.x + shift, y: corner.y + shift, side, emblem }]
}
