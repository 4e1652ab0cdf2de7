/** The report of a run, in Vietnamese for those who run the program. */

import { percentile } from '../retrieval/measure/percentile.ts'
import type { Machine } from '../retrieval/report/machine.ts'
import { msText, numberText } from '../retrieval/report/numbers.ts'
import { tableOf } from '../retrieval/report/table.ts'
import type { Lookups } from './measure.ts'
import type { Pushes } from './pushes.ts'

export type SizeResult = {
  readonly size: number
  readonly rows: number
  readonly importMs: number
  /** Time this process used on its cores; what others did meanwhile is not in it. */
  readonly importCpuMs: number
  readonly lookups: Lookups
  readonly pushes: Pushes
  /** Size of the database file. */
  readonly bytes: number
}

export type DatabaseResult = {
  /** As people know it. */
  readonly name: string
  readonly results: readonly SizeResult[]
}

/** The report as Markdown. */
export function reportOf(machine: Machine, measured: readonly DatabaseResult[]): string {
  return `# Hồ sơ: nhập, tra, nhận từ hệ thống khác

Đo ngày ${machine.day} trên máy ${machine.words}; lúc bắt đầu có ${machine.load.toFixed(1)} việc chờ trên ${machine.cores} nhân. Chạy lại: \`npm run bench -- dossiers\`.
Hồ sơ đều là dữ liệu giả.
${measured.map(sectionOf).join('')}`
}

function sectionOf({ name, results }: DatabaseResult): string {
  return `
## ${name}

### Nhập từ CSV
${importTable(results)}

"Theo thời gian máy": chỉ tính thời gian tiến trình này dùng, không tính lúc chờ việc khác trên máy, cũng không tính máy chủ PostgreSQL.

### Tra một mã
Mỗi ô: trung vị / p99 của 2.000 lần tra, mili giây. Cột cuối: hỏi cơ sở dữ liệu một câu rỗng trong cùng lúc, tức phần đường đi và lúc máy bận việc khác.

${lookupTable(results)}

### Nhận 1.000 hồ sơ một lần gửi
Mỗi ô: trung vị / lâu nhất của 10 lần, mili giây. Cột cuối: từ lúc bắt đầu nhận 1.000 thay đổi đến lúc tin của cả 100 người theo dõi đã nằm trong hộp gửi, ghi bền.

${pushTable(results)}
`
}

function importTable(results: readonly SizeResult[]): string {
  const rows = results.map(({ size, rows: count, importMs, importCpuMs, bytes }) => [
    numberText(size),
    numberText(count),
    numberText(Math.round((count / importMs) * 1000)),
    numberText(Math.round((count / importCpuMs) * 1000)),
    `${numberText(Math.round(bytes / 1e6))} MB`,
  ])
  const head = ['tới số hồ sơ', 'dòng nhập', 'dòng/giây', 'theo thời gian máy', 'tệp dữ liệu']
  return tableOf(head, rows)
}

function lookupTable(results: readonly SizeResult[]): string {
  const rows = results.map(({ size, lookups }) => [
    numberText(size),
    ...[lookups.own, lookups.other, lookups.missing, lookups.bare].map((times) =>
      pair(times, 0.99),
    ),
  ])
  return tableOf(['số hồ sơ', 'mã chính', 'mã khác', 'không có', 'câu rỗng'], rows)
}

function pushTable(results: readonly SizeResult[]): string {
  const rows = results.map(({ size, pushes }) => [
    numberText(size),
    ...[pushes.added, pushes.changed, pushes.repeated, pushes.announced].map((times) =>
      pair(times, 1),
    ),
  ])
  return tableOf(['số hồ sơ có sẵn', 'mới', 'thay đổi', 'gửi lại', 'tới hộp gửi'], rows)
}

function pair(times: readonly number[], share: number): string {
  return `${msText(percentile(times, 0.5))} / ${msText(percentile(times, share))}`
}
