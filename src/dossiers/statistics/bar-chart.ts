/** Bars of several parts as an SVG that also says its numbers in words; pure. */

export type Bar = { readonly name: string; readonly values: readonly number[] }

export type BarChart = {
  readonly title: string
  /** What the parts of every bar are, in order. */
  readonly parts: readonly string[]
  readonly bars: readonly Bar[]
}

/** Told apart by pattern too: light and dark in turn, with a gap between. */
const fills = ['#1b6e3c', '#7cb342', '#a4262c', '#0b57a4', '#8a4b00', '#767676'] as const

const width = 900
const nameWidth = 260
const numberWidth = 70
const rowHeight = 30
const top = 34

/** The picture; bars are as long as their sums, the longest fills the width. */
export function barChart({ title, parts, bars }: BarChart): string {
  const sums = bars.map(({ values }) => values.reduce((all, one) => all + one, 0))
  const scale = (width - nameWidth - numberWidth) / Math.max(1, ...sums)
  const height = top + bars.length * rowHeight + 8
  const words = bars.map(({ name, values }) =>
    [name, values.map((value, at) => `${parts[at]} ${value}`).join(', ')].join(': '),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" lang="vi" font-family="system-ui, sans-serif" font-size="15">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(words.join('. '))}</desc>`,
    `<g aria-hidden="true">`,
    legend(parts),
    ...bars.map((bar, row) => barOf(bar, { row, scale, sum: sums[row] ?? 0 })),
    '</g></svg>',
  ].join('\n')
}

function legend(parts: readonly string[]): string {
  const step = Math.min(220, (width - 8) / Math.max(1, parts.length))
  const items = parts.map((part, at) => {
    const x = 4 + at * step
    return `<rect x="${x}" y="6" width="14" height="14" fill="${fillOf(at)}"/><text x="${x + 20}" y="18" fill="#1a1a1a">${escapeXml(part)}</text>`
  })
  return items.join('')
}

type Place = { readonly row: number; readonly scale: number; readonly sum: number }

function barOf({ name, values }: Bar, { row, scale, sum }: Place): string {
  const y = top + row * rowHeight
  let x = nameWidth
  const rects = values.map((value, at) => {
    const length = value * scale
    const rect = `<rect x="${x.toFixed(1)}" y="${y + 4}" width="${Math.max(0, length - 1).toFixed(1)}" height="20" fill="${fillOf(at)}"/>`
    x += length
    return value > 0 ? rect : ''
  })
  const label = `<text x="${nameWidth - 8}" y="${y + 19}" text-anchor="end" fill="#1a1a1a">${escapeXml(shortened(name))}</text>`
  const number = `<text x="${(x + 8).toFixed(1)}" y="${y + 19}" fill="#1a1a1a">${sum}</text>`
  return `${label}${rects.join('')}${number}`
}

function fillOf(at: number): string {
  return fills[at % fills.length] ?? fills[0]
}

const longestName = 32

function shortened(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
