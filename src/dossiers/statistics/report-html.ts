/** The report as a page of its own, to be printed or handed on: charts, the table, how results were received. */

import { formatDate } from '../../vietnamese/dates.ts'
import { reasons, scores } from '../satisfaction.ts'
import { type BarPart, barChart, escapeXml, numberText } from './bar-chart.ts'
import type { DossierReport } from './report.ts'
import { reasonNames, type Satisfaction, scoreNames } from './satisfaction.ts'
import { sheetOf } from './sheet.ts'
import type { DossierTally, Period } from './tally.ts'

export type ReportPage = {
  readonly report: DossierReport
  readonly satisfaction: Satisfaction
  /** What the rows are: "Cơ quan". */
  readonly groupName: string
  readonly period: Period
}

/** Rows a chart shows; the table has them all. */
const mostBars = 20

/** One HTML file that needs nothing besides itself. */
export function reportHtml({ report, satisfaction, groupName, period }: ReportPage): string {
  const days = `từ ${formatDate(period.from)} đến ${formatDate(period.to)}`
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Giải quyết hồ sơ ${days}</title><style>${style}</style></head><body>
<h1>Tình hình giải quyết hồ sơ</h1><p>${days}, theo: ${escapeXml(groupName.toLowerCase())}.</p>
<h2>Đã giải quyết</h2>${chartOf(report, 'Hồ sơ đã giải quyết', solved)}
<h2>Đang giải quyết</h2>${chartOf(report, 'Hồ sơ đang giải quyết', pending)}
<h2>Cách nộp</h2>${chartOf(report, 'Hồ sơ tiếp nhận theo cách nộp', received)}
<h2>Bảng số</h2>${tableOf(report, groupName)}
${report.undated > 0 ? `<p>Không có ngày tiếp nhận, chưa tính: ${report.undated}.</p>` : ''}
<h2>Mức độ hài lòng sau khi nhận kết quả</h2>${satisfactionOn(satisfaction)}
</body></html>
`
}

type Parts = readonly (readonly [string, BarPart['tone'], (tally: DossierTally) => number])[]

const solved: Parts = [
  ['Trước hạn', 'good', (tally) => tally.solvedEarly],
  ['Đúng hạn', 'fair', (tally) => tally.solvedOnTime],
  ['Quá hạn', 'bad', (tally) => tally.solvedLate],
  ['Không so được hạn', 'third', (tally) => tally.solvedUndated],
]

const pending: Parts = [
  ['Trong hạn', 'good', (tally) => tally.pendingInTime],
  ['Chờ người dân', 'waiting', (tally) => tally.pendingPaused],
  ['Quá hạn', 'bad', (tally) => tally.pendingLate],
]

const received: Parts = [
  ['Trực tuyến', 'first', (tally) => tally.receivedOnline],
  ['Trực tiếp', 'second', (tally) => tally.receivedInPerson],
  ['Bưu chính', 'third', (tally) => tally.receivedByPost],
]

function chartOf({ rows }: DossierReport, title: string, parts: Parts): string {
  const bars = rows.map(({ group, tally }) => ({
    name: group,
    values: parts.map(([, , of]) => of(tally)),
  }))
  const sumOf = ({ values }: { readonly values: readonly number[] }) =>
    values.reduce((all, one) => all + one, 0)
  const shown = bars.toSorted((a, b) => sumOf(b) - sumOf(a)).slice(0, mostBars)
  const more = bars.length - shown.length
  const note =
    more > 0 ? `<p>Biểu đồ nêu ${mostBars} dòng lớn nhất, còn ${more} dòng trong bảng.</p>` : ''
  return (
    barChart({ title, parts: parts.map(([name, tone]) => ({ name, tone })), bars: shown }) + note
  )
}

function tableOf(report: DossierReport, groupName: string): string {
  const [heads = [], ...rows] = sheetOf(report, groupName)
  const head = heads.map((cell) => `<th scope="col">${escapeXml(String(cell))}</th>`).join('')
  const lines = rows.map(([name, ...cells]) => {
    const numbers = cells.map((cell) => `<td>${textOf(cell)}</td>`).join('')
    return `<tr><th scope="row">${escapeXml(String(name))}</th>${numbers}</tr>`
  })
  return `<div class="wide"><table><thead><tr>${head}</tr></thead><tbody>${lines.join('\n')}</tbody></table></div>`
}

function satisfactionOn({ scores: told, reasons: why, contentShare }: Satisfaction): string {
  if (contentShare === null) return '<p>Trong kỳ chưa có ai trả lời.</p>'
  const bars = scores.toReversed().map((score) => ({
    name: scoreNames[score],
    values: [told[score]],
  }))
  const because = reasons.map((reason) => ({ name: reasonNames[reason], values: [why[reason]] }))
  return [
    `<p>Hài lòng và rất hài lòng: ${numberText(contentShare * 100)} %. Chỉ đếm số lượng, không ghi tên.</p>`,
    barChart({ title: 'Mức độ hài lòng', parts: people, bars }),
    barChart({ title: 'Lý do chưa hài lòng', parts: people, bars: because }),
  ].join('\n')
}

const people = [{ name: 'Số người', tone: 'first' }] as const

function textOf(cell: string | number | null | undefined): string {
  return typeof cell === 'number' ? numberText(cell) : escapeXml(cell ?? '–')
}

const style = `body{font:16px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#1a1a1a}
svg{width:100%;height:auto}.wide{overflow-x:auto}table{border-collapse:collapse;font-size:.85rem}
th,td{border:1px solid #767676;padding:.3rem .5rem;text-align:right}th[scope=row]{text-align:left;min-width:8rem}
thead th{background:#e8eef5;vertical-align:bottom}tbody tr:last-child{font-weight:bold}
@media print{body{margin:0;max-width:none}.wide{overflow:visible}}`
