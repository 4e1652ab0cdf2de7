/** The five steps of a dossier as a picture: an SVG that says the same in words to those who cannot see it. */

import type { Statuses } from './status.ts'
import { type DossierView, markOf, type StepMark } from './view.ts'

type Mark = StepMark['mark']

/** Never by colour alone: each mark has its own sign and shape, drawn so that no font has to know it. */
const signs: Readonly<Record<Mark, { fill: string; sign: (x: number) => string }>> = {
  done: { fill: '#1b6e3c', sign: (x) => stroke(`M${x - 7} ${line} l5 6 l9 -11`) },
  current: {
    fill: '#0b57a4',
    sign: (x) => `<circle cx="${x}" cy="${line}" r="6" fill="#ffffff"/>`,
  },
  paused: {
    fill: '#8a4b00',
    sign: (x) => stroke(`M${x - 4} ${line - 7} v14 M${x + 4} ${line - 7} v14`),
  },
  ended: {
    fill: '#a4262c',
    sign: (x) => stroke(`M${x - 6} ${line - 6} l12 12 M${x + 6} ${line - 6} l-12 12`),
  },
  ahead: { fill: '#ffffff', sign: () => '' },
}

function stroke(path: string): string {
  return `<path d="${path}" fill="none" stroke="#ffffff" stroke-width="3.5" stroke-linecap="round" stroke-linejoin="round"/>`
}

const width = 640
const height = 150
const edge = 64
const line = 48
const radius = 18

/**
 * The picture of a view; null when the step is not known, because none is guessed. It holds nothing
 * that the view does not: no code, no name.
 */
export function timelineSvg(
  view: Pick<DossierView, 'step' | 'statusText'>,
  statuses: Statuses,
): string | null {
  const { step } = view
  if (step === null) return null
  const marks = statuses.steps.map((_, index) => markOf(index + 1, step))
  const title = `${step.n}/${step.of}: ${step.label}`
  const parts = statuses.steps.map((label, index) => point(label, index, marks[index] ?? 'ahead'))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="buoc mo-ta" lang="vi" font-family="system-ui, sans-serif">`,
    `<title id="buoc">${escaped(title)}</title>`,
    `<desc id="mo-ta">${escaped([view.statusText, ...statuses.steps.map((label, index) => `${index + 1}. ${label}: ${statuses.marks[marks[index] ?? 'ahead']}`)].join('. '))}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    `<line x1="${edge}" y1="${line}" x2="${width - edge}" y2="${line}" stroke="#767676" stroke-width="4"/>`,
    `<line x1="${edge}" y1="${line}" x2="${at(step.n - 1)}" y2="${line}" stroke="#1b6e3c" stroke-width="4"/>`,
    ...parts,
    '</svg>',
  ].join('\n')
}

/** From the first to the last of five points. */
function at(index: number): number {
  return edge + (index * (width - 2 * edge)) / 4
}

function point(label: string, index: number, mark: Mark): string {
  const { sign, fill } = signs[mark]
  const x = at(index)
  const shape =
    mark === 'ended'
      ? `<rect x="${x - radius}" y="${line - radius}" width="${2 * radius}" height="${2 * radius}" fill="${fill}" stroke="#3b3b3b" stroke-width="2"/>`
      : `<circle cx="${x}" cy="${line}" r="${radius}" fill="${fill}" stroke="#3b3b3b" stroke-width="2"/>`
  const weight = mark === 'ahead' || mark === 'done' ? 'normal' : 'bold'
  const lines = broken(label).map(
    (words, row) =>
      `<text x="${x}" y="${line + 46 + row * 20}" text-anchor="middle" font-size="16" font-weight="${weight}" fill="#1a1a1a">${escaped(words)}</text>`,
  )
  const number = `<text x="${x}" y="${line + 6}" text-anchor="middle" font-size="17" fill="#3b3b3b">${index + 1}</text>`
  const inside = sign(x) || number
  return `<g aria-hidden="true" data-mark="${mark}">${shape}${inside}${lines.join('')}</g>`
}

const longestLine = 13

/** Labels of several words go over up to three lines. */
function broken(label: string): readonly string[] {
  const lines: string[] = []
  for (const word of label.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= longestLine) {
      lines[lines.length - 1] = `${last} ${word}`
    } else lines.push(word)
  }
  return lines
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
