/** Bars of several parts as an SVG that also says its numbers in words; pure. */

export type Bar = { readonly name: string; readonly values: readonly number[] }

/** What a part of every bar is, and how it looks. */
export type BarPart = { readonly name: string; readonly tone: Tone }

export type BarChart = {
  readonly title: string
  readonly parts: readonly BarPart[]
  readonly bars: readonly Bar[]
}

/** Fill and what is written on it; a part that is wide enough carries its number, so that colour is not all. */
const tones = {
  good: ['#1b6e3c', '#ffffff'],
  fair: ['#9ccc65', '#1a1a1a'],
  bad: ['#a4262c', '#ffffff'],
  waiting: ['#f0c36d', '#1a1a1a'],
  first: ['#0b57a4', '#ffffff'],
  second: ['#a8c7e8', '#1a1a1a'],
  third: ['#5f6368', '#ffffff'],
} as const satisfies Readonly<Record<string, readonly [fill: string, ink: string]>>

export type Tone = keyof typeof tones

const width = 900
const nameWidth = 300
const numberWidth = 70
const rowHeight = 30
const top = 34

/** The picture; bars are as long as their sums, the longest fills the width. */
export function barChart({ title, parts, bars }: BarChart): string {
  const sums = bars.map(({ values }) => values.reduce((all, one) => all + one, 0))
  const scale = (width - nameWidth - numberWidth) / Math.max(1, ...sums)
  const height = top + bars.length * rowHeight + 8
  const words = bars.map(({ name, values }) =>
    [name, values.map((value, at) => `${parts[at]?.name} ${value}`).join(', ')].join(': '),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" lang="vi" font-family="system-ui, sans-serif" font-size="15">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(words.join('. '))}</desc>`,
    `<g aria-hidden="true">`,
    legend(parts),
    ...bars.map((bar, row) => barOf(bar, { row, scale, parts, sum: sums[row] ?? 0 })),
    '</g></svg>',
  ].join('\n')
}

function legend(parts: readonly BarPart[]): string {
  const step = Math.min(220, (width - 8) / Math.max(1, parts.length))
  const items = parts.map(({ name, tone }, at) => {
    const x = 4 + at * step
    return `<rect x="${x}" y="6" width="14" height="14" fill="${tones[tone][0]}"/><text x="${x + 20}" y="18" fill="#1a1a1a">${escapeXml(name)}</text>`
  })
  return items.join('')
}

type Place = Pick<BarChart, 'parts'> & {
  readonly row: number
  readonly scale: number
  readonly sum: number
}

/** From this width on a part carries its number. */
const roomForNumber = 34

function barOf({ name, values }: Bar, { row, scale, parts, sum }: Place): string {
  const y = top + row * rowHeight
  let x = nameWidth
  const rects = values.map((value, at) => {
    const length = value * scale
    const [fill, ink] = tones[parts[at]?.tone ?? 'third']
    const rect = `<rect x="${x.toFixed(1)}" y="${y + 4}" width="${Math.max(0, length - 1).toFixed(1)}" height="20" fill="${fill}"/>`
    const number = `<text x="${(x + length / 2).toFixed(1)}" y="${y + 19}" text-anchor="middle" fill="${ink}">${numberText(value)}</text>`
    x += length
    if (value === 0) return ''
    return length < roomForNumber || values.length === 1 ? rect : rect + number
  })
  const label = `<text x="${nameWidth - 8}" y="${y + 19}" text-anchor="end" fill="#1a1a1a">${escapeXml(shortened(name))}</text>`
  const number = `<text x="${(x + 8).toFixed(1)}" y="${y + 19}" fill="#1a1a1a">${numberText(sum)}</text>`
  return `${label}${rects.join('')}${number}`
}

const longestName = 32

function shortened(name: string): string {
  return name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name
}

const numbers = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

/** `2.008`, `59,6` */
export function numberText(value: number): string {
  return numbers.format(value)
}

export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
