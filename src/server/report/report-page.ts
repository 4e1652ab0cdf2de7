/** The page of results: tables with bars above them, a week beside the week before. Needs no script. */

import { measureNames } from '../../insights/measures.ts'
import {
  hiddenWords,
  shownMeasures,
  spellPeriod,
  toldCell,
  walkGroupSheet,
  walkSheet,
} from '../../insights/report-sheet.ts'
import type { Cells, Row, TeamReport, Told } from '../../insights/team-report.ts'
import type { WalkGroup } from '../../insights/walk-groups.ts'
import type { WalkReport } from '../../insights/walk-report.ts'
import type { Phrases } from '../../knowledge/phrases.ts'
import { spellTeamCode } from '../../sharing/team-code.ts'
import type { SheetCell } from '../../sheets/write-sheet.ts'
import { type Html, html } from '../html.ts'
import { htmlDocument } from '../html-document.ts'
import { bars } from './bars.ts'

export type ReportPage = {
  readonly report: TeamReport
  readonly walks: readonly WalkReport[]
  readonly groups: readonly WalkGroup[]
  readonly phrases: Phrases
}

/** Rows of a table on the page; the spreadsheet has all. */
const mostRows = 100
const mostBars = 20

/** The whole document; its looks are in /bao-cao.css. */
export function reportPage({ report, walks, groups, phrases }: ReportPage): Html {
  const { week, weekBefore } = report
  const [shown, before] = [spellPeriod(week), spellPeriod(weekBefore)]
  const { few, withheld } = hiddenWords
  return frame(
    phrases,
    html`<p>${phrases.say('report.weeks', { week: shown, before })}</p>
<form class="week" method="get" action="/bao-cao">
<label>${phrases.say('report.choose')} <input type="date" name="tuan" value="${week.from}"></label>
<button>${phrases.say('report.show')}</button>
<a href="/bao-cao/tai?tuan=${week.from}">${phrases.say('report.download')}</a>
</form>
<p class="small">${phrases.say('report.small', { few, withheld })}</p>
${figureTable(phrases.say('report.total'), [report.total], report, ['Phạm vi'])}
${section(phrases.say('report.communes'), report.communes, report, ['Xã, phường', 'Tỉnh'])}
${section(phrases.say('report.teams'), report.teams, report, ['Tổ', 'Xã, phường', 'Mã tổ'])}
${section(phrases.say('report.places'), report.places, report, ['Nơi đến'])}
${walkSection({ walks, groups }, report, phrases)}
<form method="post" action="/bao-cao/thoat"><button>${phrases.say('report.leave')}</button></form>`,
  )
}

/** Asks for the token. */
export function tokenPage(phrases: Phrases, isWrong: boolean): Html {
  return frame(
    phrases,
    html`${isWrong ? html`<p class="wrong" role="alert">${phrases.say('report.wrongToken')}</p>` : null}
<form class="token" method="post" action="/bao-cao">
<label>${phrases.say('report.token')} <input type="password" name="ma" autocomplete="off" required></label>
<button>${phrases.say('report.enter')}</button>
</form>`,
  )
}

function frame(phrases: Phrases, body: Html): Html {
  const title = phrases.say('report.title')
  return htmlDocument({
    title,
    looks: '/bao-cao.css',
    head: html`<meta name="robots" content="noindex">`,
    body: html`<main>
<h1>${title}</h1>
${body}
</main>`,
  })
}

function section(
  title: string,
  rows: readonly Row[],
  report: TeamReport,
  names: readonly string[],
): Html | null {
  if (rows.length === 0) return null
  const drawn = rows.slice(0, mostBars).map(({ name, now, before }) => ({
    ...{ name, now: drawable(now.open), before: drawable(before.open) },
  }))
  return html`<section>
<h2>${title}</h2>
${bars(drawn, `${title}: ${measureNames.open}`)}
${figureTable(title, rows, report, names)}
</section>`
}

function drawable(told: Told): number | null {
  return typeof told === 'number' ? told : null
}

function figureTable(
  title: string,
  rows: readonly Row[],
  report: TeamReport,
  names: readonly string[],
): Html {
  const shown = shownMeasures(report)
  const heads = [
    ...names,
    ...shown.flatMap((measure) => [measureNames[measure], 'Tuần trước']),
    ...(shown.includes('rated') ? ['Điểm trung bình', 'Tuần trước'] : []),
  ]
  const pair = (row: Row, of: (cells: Cells) => SheetCell) => [of(row.now), of(row.before)]
  const body = rows
    .slice(0, mostRows)
    .map((row) => [
      row.name,
      ...(names.length > 1 ? [row.within] : []),
      ...(names.length > 2 ? [row.code && spellTeamCode(row.code)] : []),
      ...shown.flatMap((measure) => pair(row, (cells) => toldCell(cells[measure]))),
      ...(shown.includes('rated') ? pair(row, ({ mark }) => mark) : []),
    ])
  return table(title, heads, body)
}

function walkSection(
  { walks, groups }: Pick<ReportPage, 'walks' | 'groups'>,
  { week }: TeamReport,
  phrases: Phrases,
): Html | null {
  if (walks.length === 0) return null
  const tables = walks.map((walk) => {
    const { rows } = walkSheet([walk], week)
    const [, heads = [], ...body] = rows.map((row) => row.slice(1))
    return table(walk.title, heads.map(String), body)
  })
  const {
    name,
    rows: [, heads = [], ...rows],
  } = walkGroupSheet(groups, week)
  return html`<section>
<h2>${phrases.say('report.walks')}</h2>
<p class="small">${phrases.say('report.walksNote')}</p>
${tables}
${table(name, heads.map(String), rows.slice(0, mostRows))}
</section>`
}

function table(
  caption: string,
  heads: readonly string[],
  rows: readonly (readonly SheetCell[])[],
): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
<table>
<caption>${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map(cell)}</tr>`)}</tbody>
</table>
</div>`
}

function cell(value: SheetCell, index: number): Html {
  if (index === 0) return html`<th scope="row">${value ?? ''}</th>`
  return html`<td>${spelled(value)}</td>`
}

/** "1.234,5" */
function spelled(value: SheetCell): string {
  return typeof value === 'number' ? value.toLocaleString('vi-VN') : (value ?? '')
}
