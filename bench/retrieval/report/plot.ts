/** A line plot on logarithmic axes as SVG, readable on light and on dark pages. */

import { logScale, marksAround } from './scale.ts'

export type Plot = {
  readonly title: string
  readonly subtitle: string
  readonly footnote: string
  readonly x: Axis
  readonly y: Axis
  /** At most two: so many colours there are. */
  readonly lines: readonly Line[]
}

export type Axis = { readonly label: string; readonly text: (value: number) => string }

export type Line = {
  readonly name: string
  /** From left to right, all values greater than 0. */
  readonly points: readonly Point[]
}

export type Point = { readonly x: number; readonly y: number }

const size = { width: 720, height: 440 }
const area = { left: 76, right: 640, top: 84, bottom: 350 }

const style = `
  svg { font-family: system-ui, sans-serif; font-size: 13px; --paper: #ffffff; --ink: #1f2933;
    --soft: #52606d; --grid: #d9dee4; --line-0: #1d5fbf; --line-1: #b4500b }
  @media (prefers-color-scheme: dark) {
    svg { --paper: #15181d; --ink: #e8ecf1; --soft: #a7b2bf; --grid: #343b45;
      --line-0: #7db2ff; --line-1: #ffab66 }
  }
  .paper { fill: var(--paper) } text { fill: var(--ink) } .soft { fill: var(--soft) }
  .small { font-size: 11px } .value { paint-order: stroke; stroke: var(--paper); stroke-width: 4px }
  .title { font-size: 17px; font-weight: 600 } .grid { stroke: var(--grid) }
  .axis { stroke: var(--soft) } .line { fill: none; stroke-width: 2.5 }
  .line-0 { stroke: var(--line-0) } .line-1 { stroke: var(--line-1); stroke-dasharray: 7 4 }
  .dot-0 { fill: var(--line-0) } .dot-1 { fill: var(--line-1) }
  .name { font-weight: 600 } .middle { text-anchor: middle } .end { text-anchor: end }`

/** The whole picture; every line has its name at its right end and its values beside its points. */
export function plotOf(plot: Plot): string {
  const place = placesOf(plot)
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-labelledby="title desc">
<title id="title">${xml(plot.title)}</title>
<desc id="desc">${xml(describe(plot))}</desc>
<style>${style}
</style>
<rect class="paper" width="${size.width}" height="${size.height}"/>
<text class="title" x="20" y="32">${xml(plot.title)}</text>
<text class="soft" x="20" y="54">${xml(plot.subtitle)}</text>
<text class="soft small" x="20" y="${size.height - 14}">${xml(plot.footnote)}</text>
${[...axisX(plot, place), ...axisY(plot, place)].join('\n')}
${plot.lines.flatMap((line, i) => drawLine(line, i, plot, place)).join('\n')}
</svg>
`
}

type Places = {
  readonly x: (value: number) => number
  readonly y: (value: number) => number
  readonly marksY: readonly number[]
}

function placesOf({ lines }: Plot): Places {
  const points = lines.flatMap((line) => line.points)
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const marksY = marksAround({ from: Math.min(...ys), to: Math.max(...ys) })
  return {
    x: logScale(
      { from: Math.min(...xs), to: Math.max(...xs) },
      { from: area.left + 24, to: area.right - 24 },
    ),
    y: logScale(
      { from: marksY[0] ?? 1, to: marksY.at(-1) ?? 10 },
      { from: area.bottom, to: area.top },
    ),
    marksY,
  }
}

function axisX({ lines, x }: Plot, place: Places): readonly string[] {
  const marks = [...new Set(lines.flatMap(({ points }) => points.map((point) => point.x)))]
  const middle = (area.left + area.right) / 2
  return [
    ...marks.flatMap((mark) => {
      const at = place.x(mark).toFixed(1)
      return [
        `<line class="axis" x1="${at}" y1="${area.bottom}" x2="${at}" y2="${area.bottom + 6}"/>`,
        `<text class="middle" x="${at}" y="${area.bottom + 22}">${xml(x.text(mark))}</text>`,
      ]
    }),
    `<line class="axis" x1="${area.left}" y1="${area.bottom}" x2="${area.right}" y2="${area.bottom}"/>`,
    `<text class="soft middle" x="${middle}" y="${area.bottom + 48}">${xml(x.label)}</text>`,
  ]
}

function axisY({ y }: Plot, place: Places): readonly string[] {
  const middle = (area.top + area.bottom) / 2
  return [
    ...place.marksY.flatMap((mark) => {
      const at = place.y(mark)
      return [
        `<line class="grid" x1="${area.left}" y1="${at.toFixed(1)}" x2="${area.right}" y2="${at.toFixed(1)}"/>`,
        `<text class="end" x="${area.left - 8}" y="${(at + 4).toFixed(1)}">${xml(y.text(mark))}</text>`,
      ]
    }),
    `<text class="soft middle" transform="translate(22 ${middle}) rotate(-90)">${xml(y.label)}</text>`,
  ]
}

function drawLine(
  { name, points }: Line,
  i: number,
  { y }: Plot,
  place: Places,
): readonly string[] {
  const placed = points.map((point) => ({
    x: place.x(point.x),
    y: place.y(point.y),
    value: point.y,
  }))
  const path = placed.map((point) => `${point.x.toFixed(1)},${point.y.toFixed(1)}`).join(' ')
  const last = placed.at(-1)
  return [
    `<polyline class="line line-${i}" points="${path}"/>`,
    ...placed.flatMap((point) => [
      `<circle class="dot-${i}" cx="${point.x.toFixed(1)}" cy="${point.y.toFixed(1)}" r="4.5"/>`,
      `<text class="value middle" x="${point.x.toFixed(1)}" y="${(point.y - 11).toFixed(1)}">${xml(y.text(point.value))}</text>`,
    ]),
    ...(last
      ? [
          `<text class="name dot-${i}" x="${(last.x + 34).toFixed(1)}" y="${(last.y + 4).toFixed(1)}">${xml(name)}</text>`,
        ]
      : []),
  ]
}

/** The same in words, for those who cannot see it. */
function describe({ lines, x, y }: Plot): string {
  return lines
    .map(({ name, points }) => {
      const values = points.map((point) => `${x.text(point.x)}: ${y.text(point.y)}`)
      return `${name}: ${values.join('; ')}`
    })
    .join('. ')
}

function xml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
