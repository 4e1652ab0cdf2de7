/** The report as a table for people. */

import type { Figures, Report } from './figures.ts'

const columns = [
  ['turns', (f: Figures) => String(f.turns)],
  ['topic1', (f: Figures) => show(f.topic1)],
  ['topic3', (f: Figures) => show(f.topic3)],
  ['topic5', (f: Figures) => show(f.topic5)],
  ['wrong', (f: Figures) => show(f.wrong)],
  ['outcome', (f: Figures) => show(f.outcome)],
  ['refused', (f: Figures) => show(f.refused)],
  ['falseRef', (f: Figures) => show(f.falseRefusal)],
  ['followUp', (f: Figures) => show(f.followUp)],
  ['facetF1', (f: Figures) => show(f.facets?.f1 ?? null)],
  ['facts', (f: Figures) => show(f.facts)],
  ['p50 ms', (f: Figures) => f.ms.p50.toFixed(2)],
  ['p99 ms', (f: Figures) => f.ms.p99.toFixed(2)],
] as const

/** One row for all, one for each tag, then what each spelling costs. */
export function tableOf({ all, byTag, spelling }: Report): string {
  const rows = [['all', all] as const, ...Object.entries(byTag)]
  const lines = [
    row(
      'tag',
      columns.map(([name]) => name),
    ),
    ...rows.map(([tag, figures]) =>
      row(
        tag,
        columns.map(([, value]) => value(figures)),
      ),
    ),
    '',
    ...Object.entries(spelling).map(
      ([kind, { base, twin }]) => `spelling ${kind}: base ${show(base)}, twin ${show(twin)}`,
    ),
  ]
  return lines.join('\n')
}

function row(name: string, cells: readonly string[]): string {
  return [name.padEnd(16), ...cells.map((cell) => cell.padStart(9))].join('')
}

function show(share: number | null): string {
  return share === null ? '-' : share.toFixed(3)
}
