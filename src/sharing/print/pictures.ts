/** Three drawings of our own for what to do: scan, ask, follow. Lines only, so that little ink is used. */

import { type Mark, tagged } from './page.ts'

export type PictureName = 'scan' | 'ask' | 'follow'

/** Side of the square a drawing is made for. */
const drawn = 100

export type PictureSpot = {
  readonly x: number
  readonly y: number
  readonly side: number
  readonly colour: string
  /** What is read out for it. */
  readonly alt: string
}

/** The drawing in a square of `side` points whose corner is at `x` `y`. */
export function picture(
  name: PictureName,
  { x, y, side, colour, alt }: PictureSpot,
): readonly Mark[] {
  const scale = side / drawn
  const { lines, filled } = drawings[name]
  const stroke = { colour, width: 4.5 }
  const marks: readonly Mark[] = [
    { kind: 'path', x, y, scale, data: lines, stroke },
    ...(filled ? [{ kind: 'path' as const, x, y, scale, data: filled, fill: colour }] : []),
  ]
  return [tagged({ role: 'Figure', alt }, marks)]
}

const drawings: Readonly<Record<PictureName, { lines: string; filled?: string }>> = {
  scan: {
    // A phone, held upright, with a code between the marks of its finder.
    lines:
      'M32 4h36a8 8 0 0 1 8 8v76a8 8 0 0 1 -8 8h-36a8 8 0 0 1 -8 -8v-76a8 8 0 0 1 8 -8z' +
      'M45 88h10M35 36v-10h10M55 26h10v10M65 58v10h-10M45 68h-10v-10',
    filled: 'M42 33h7v7h-7zM52 33h6v6h-6zM42 54h6v7h-6zM54 54h4v7h-4zM47 44h9v6h-9zM58 42h3v4h-3z',
  },
  ask: {
    // A balloon with a question mark.
    lines:
      'M18 10h64a10 10 0 0 1 10 10v42a10 10 0 0 1 -10 10h-32l-20 18v-18h-12a10 10 0 0 1 -10 -10v-42a10 10 0 0 1 10 -10z' +
      'M40 32a10 10 0 1 1 14 9c-3 1.5 -4 3 -4 7',
    filled: 'M46.4 58.5a3.6 3.6 0 1 1 7.2 0a3.6 3.6 0 1 1 -7.2 0z',
  },
  follow: {
    // A sheet with two things done and one to do.
    lines:
      'M24 6h36l18 18v64a6 6 0 0 1 -6 6h-48a6 6 0 0 1 -6 -6v-76a6 6 0 0 1 6 -6z' +
      'M60 6v18h18M29 41l5 5l9 -10M52 43h15M29 59l5 5l9 -10M52 61h15M30 78h10M52 79h15',
  },
}
