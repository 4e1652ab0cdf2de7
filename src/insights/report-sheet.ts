/** Reports as tables: the same for the screen, the terminal and a spreadsheet. */

import { spellTeamCode } from '../sharing/team-code.ts'
import type { NamedSheet, SheetCell } from '../sheets/write-sheet.ts'
import { formatDate } from '../vietnamese/dates.ts'
import { type Measure, measureNames, measures } from './measures.ts'
import type { Cells, Row, TeamReport, Told } from './team-report.ts'
import { type WalkGroup, type WalkMeasure, walkMeasures } from './walk-groups.ts'
import type { WalkReport } from './walk-report.ts'
import type { Period } from './week.ts'

/** In place of a number that is not told. */
export const hiddenWords = { few: 'ít hơn 5', withheld: 'không nêu' } as const

export function toldCell(told: Told): SheetCell {
  return typeof told === 'number' ? told : hiddenWords[told]
}

/** "23/11/2026 – 29/11/2026" */
export function spellPeriod({ from, to }: Period): string {
  return `${formatDate(from)} – ${formatDate(to)}`
}

/** Measures of which anything happened in either week. */
export function shownMeasures({ total }: TeamReport): readonly Measure[] {
  return measures.filter((measure) => total.now[measure] !== 0 || total.before[measure] !== 0)
}

/** The sheets of the results: in all, communes, teams, places. */
export function teamSheets(report: TeamReport): readonly NamedSheet[] {
  const weeks = `Tuần ${spellPeriod(report.week)}, so với tuần ${spellPeriod(report.weekBefore)}`
  const sheet = (name: string, heads: readonly string[], rows: readonly SheetCell[][]) => ({
    ...{ name, bold: [0, 1], sticky: 2, widths: [...heads.map(() => 36), ...figureWidths] },
    rows: [[weeks], [...heads, ...figureHeads], ...rows],
  })
  return [
    sheet('Tổng hợp', ['Phạm vi'], [[report.total.name, ...figures(report.total)]]),
    sheet(
      'Theo xã',
      ['Xã, phường', 'Tỉnh'],
      report.communes.map((row) => [row.name, row.within, ...figures(row)]),
    ),
    sheet('Theo tổ', ['Tổ', 'Xã, phường', 'Mã tổ'], report.teams.map(teamRow)),
    sheet(
      'Theo nơi đến',
      ['Nơi đến'],
      report.places.map((row) => [row.name, ...figures(row)]),
    ),
  ]
}

const figureHeads = [
  ...measures.flatMap((measure) => [measureNames[measure], 'Tuần trước']),
  ...['Điểm trung bình (1–5)', 'Tuần trước'],
]
const figureWidths = figureHeads.map(() => 12)

function figures({ now, before }: Row): SheetCell[] {
  const pair = (of: (cells: Cells) => SheetCell) => [of(now), of(before)]
  return [
    ...measures.flatMap((measure) => pair((cells) => toldCell(cells[measure]))),
    ...pair(({ mark }) => mark),
  ]
}

function teamRow(row: Row): SheetCell[] {
  return [row.name, row.within, row.code && spellTeamCode(row.code), ...figures(row)]
}

/** The sheet of walkthroughs by commune and team. */
export function walkGroupSheet(groups: readonly WalkGroup[], week: Period): NamedSheet {
  const heads = ['Hướng dẫn', 'Xã, phường', 'Tổ', 'Mã tổ', ...Object.values(walkHeads)]
  const rows = groups.map(({ title, commune, team, told }) => [
    ...[title, commune.name, team?.name ?? null, team?.code ? spellTeamCode(team.code) : null],
    ...walkMeasures.map((measure) => toldCell(told[measure])),
  ])
  return {
    ...{ name: 'Hướng dẫn theo tổ', bold: [0, 1], sticky: 2 },
    widths: [44, 24, 36, 12, 12, 12, 12, 12],
    rows: [[`Tuần ${spellPeriod(week)}`], heads, ...rows],
  }
}

const walkHeads: Readonly<Record<WalkMeasure, string>> = {
  'walk-begun': 'Bắt đầu',
  'walk-finished': 'Làm xong',
  'walk-stuck': 'Bị vướng',
  'walk-stopped': 'Dừng lại',
}

/** The sheet of walkthroughs, a row for each step. */
export function walkSheet(reports: readonly WalkReport[], week: Period): NamedSheet {
  const heads = [
    'Hướng dẫn',
    'Bước',
    'Tên bước',
    'Đến bước này',
    'Bỏ qua',
    'Bị vướng',
    'Dừng lại',
    'Không đi tiếp (%)',
  ]
  const rows = reports.flatMap(({ title, steps }) =>
    steps.map(({ number, title: step, reached, skipped, stuck, stopped, left }) => [
      ...[title, number, step, toldCell(reached), toldCell(skipped), toldCell(stuck)],
      ...[toldCell(stopped), left === null ? null : Math.round(left * 100)],
    ]),
  )
  return {
    ...{ name: 'Hướng dẫn từng bước', bold: [0, 1], sticky: 2 },
    widths: [44, 6, 44, 14, 10, 10, 10, 14],
    rows: [[`Tuần ${spellPeriod(week)}`], heads, ...rows],
  }
}
