/** Bars side by side, drawn as SVG; the table beneath says the same in numbers. */

import { type Html, html } from '../html.ts'

export type Bar = {
  readonly name: string
  /** null = not told. */
  readonly now: number | null
  readonly before: number | null
}

const rowHeight = 40
const nameWidth = 250
const barWidth = 400
const numberWidth = 60
const longestName = 32

/** This week dark, the week before light below it. `title` says what is drawn. */
export function bars(all: readonly Bar[], title: string): Html {
  const most = Math.max(1, ...all.flatMap(({ now, before }) => [now ?? 0, before ?? 0]))
  const width = nameWidth + barWidth + numberWidth
  return html`<svg class="bars" viewBox="0 0 ${width} ${all.length * rowHeight}" role="img" aria-label="${title}">
${all.map((bar, index) => barRow(bar, index * rowHeight, most))}
</svg>`
}

function barRow({ name, now, before }: Bar, top: number, most: number): Html {
  const length = (value: number | null) => Math.round(((value ?? 0) / most) * barWidth)
  return html`<g>
<text x="${nameWidth - 8}" y="${top + 24}" text-anchor="end">${shortened(name)}</text>
<rect class="now" x="${nameWidth}" y="${top + 6}" width="${length(now)}" height="16"></rect>
<rect class="before" x="${nameWidth}" y="${top + 24}" width="${length(before)}" height="8"></rect>
<text x="${nameWidth + length(now) + 6}" y="${top + 19}">${now ?? '–'}</text>
</g>`
}

/** What all names begin with says nothing. */
function shortened(full: string): string {
  const name = full.replace(/^Tổ công nghệ số cộng đồng /i, 'Tổ ')
  return name.length <= longestName ? name : `${name.slice(0, longestName - 1)}…`
}
