/** A QR code as an SVG picture of its own: quiet zone, emblem, the link in letters beneath. */

import { escapeXml } from '../picture/xml.ts'
import type { Emblem } from './emblem.ts'
import { createQr, createQrWithHole, quietZone } from './qr-code.ts'
import { qrPath } from './qr-path.ts'
import { linkLines } from './short-link.ts'

export type QrPicture = {
  readonly link: string
  readonly emblem: Emblem | null
  /** What the picture is called where it cannot be seen. */
  readonly title: string
}

export type Svg = {
  readonly markup: string
  /** In modules. */
  readonly width: number
  readonly height: number
}

/** Widest letter of the caption's typeface, in its size. */
const widest = 0.68
const longestLine = 40
/** The smallest people read at arm's length, in modules. */
const captionSize = 1.9

/** The picture, measured in modules; it scales without loss. */
export function qrSvg({ link, emblem, title }: QrPicture): Svg {
  const code = emblem ? createQrWithHole(link) : createQr(link, 'M')
  const width = code.size + 2 * quietZone
  const lines = linkLines(link, longestLine)
  const longest = Math.max(...lines.map((line) => line.length))
  const size = Math.min(captionSize, (width - 2) / (longest * widest))
  const height = width + lines.length * size * 1.25
  const caption = lines.map((line, i) =>
    captionLine(line, width / 2, width + size * (0.8 + i * 1.25)),
  )
  const markup = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${round(height)}" role="img">`,
    `<title>${escapeXml(title)}</title>`,
    `<path fill="#fff" d="M0 0h${width}v${round(height)}h-${width}z"/>`,
    `<path transform="translate(${quietZone} ${quietZone})" shape-rendering="crispEdges" d="${qrPath(code)}"/>`,
    emblem && code.hole ? picture(emblem, code.hole) : '',
    `<g font-family="Be Vietnam Pro, Arial, sans-serif" font-size="${round(size)}" text-anchor="middle">`,
    ...caption,
    '</g></svg>',
  ]
  return { markup: markup.join(''), width, height: round(height) }
}

/** Half a module of white stays around the emblem. */
function picture({ type, bytes }: Emblem, hole: { from: number; side: number }): string {
  const at = quietZone + hole.from + 0.5
  const side = hole.side - 1
  const data = Buffer.from(bytes).toString('base64')
  return `<image x="${at}" y="${at}" width="${side}" height="${side}" href="data:${type};base64,${data}"/>`
}

function captionLine(line: string, x: number, y: number): string {
  return `<text x="${x}" y="${round(y)}">${escapeXml(line)}</text>`
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
