/** The report of a run, in Vietnamese for those who run the program. */

import { percentile } from '../retrieval/measure/percentile.ts'
import type { Machine } from '../retrieval/report/machine.ts'
import { msText, numberText } from '../retrieval/report/numbers.ts'
import { tableOf } from '../retrieval/report/table.ts'
import type { PageLoad } from './page-load.ts'
import type { Weight } from './sizes.ts'

export type WebRun = {
  readonly machine: Machine
  readonly load: PageLoad
  /** Procedures whose pages were asked for under load. */
  readonly asked: number
  /** Built scripts and styles. */
  readonly files: readonly Weight[]
  /** Pages of all kinds. */
  readonly pages: readonly Weight[]
  /** Milliseconds: first answers, and largest paints of pages. */
  readonly answers: readonly number[]
  readonly paints: readonly number[]
}

/** The report as Markdown. */
export function reportOf(run: WebRun): string {
  const { machine, load, asked, files, pages, answers, paints } = run
  return `# Trang web: nhanh và nhẹ tới đâu

Đo ngày ${machine.day} trên máy ${machine.words}; lúc bắt đầu có ${numberText(machine.load, 1)} việc cùng giành bộ xử lý. Chạy lại: \`npm run bench -- web\`.
Máy tạo tải dùng chung bộ xử lý với máy chủ. Con số tuyệt đối tùy máy và tùy việc khác đang chạy; **tỷ lệ với Express trần**
trong cùng lần chạy thì ít đổi hơn.

## Trang thủ tục mỗi giây
${loadTable(load)}

64 kết nối hỏi liền tay, lần lượt ${numberText(asked)} trang thủ tục đã viết sẵn trong bộ nhớ. Express trần luôn gửi cùng một trang cỡ vừa. Máy tạo tải có thể chạm trần trước máy chủ, nên xem cả thời gian xử lý mỗi trang. Mục tiêu: tỷ lệ từ 0,3.

## Người dân chờ bao lâu
${waitTable(answers, paints)}

“Câu trả lời đầu tiên”: từ lúc nhấn Enter tới khung hình có câu trả lời, mỗi câu một cuộc trò chuyện mới; mục tiêu p95 tới 150 ms.
“Trang hiện ra”: phần lớn nhất của trang thủ tục đã vẽ xong (LCP). Trong Chromium, máy chủ cùng máy.

## Trang nặng bao nhiêu
${weightTable('trang', heaviest(pages))}

${numberText(pages.length)} trang đã đo, nặng nhất ở trên; số giữa là ${kb(percentile(gzips(pages), 0.5))} KB. Mỗi trang cần thêm trang.css. Mục tiêu: tới 50 KB cho lần xem đầu.

## Tệp của trình duyệt
${weightTable('tệp', files)}
`
}

function loadTable({ site, still }: PageLoad): string {
  const row = (name: string, { perSecond, latencies, cpuMs }: PageLoad['site']) => [
    ...[name, numberText(perSecond), numberText(perSecond / still.perSecond, 2)],
    ...[msText(cpuMs * 1000), msText(cpuMs / still.cpuMs)],
    ...[0.5, 0.99].map((share) => msText(percentile(latencies, share))),
  ]
  return tableOf(
    [
      'máy chủ',
      'trang/giây',
      'so với Express trần',
      'CPU µs/trang',
      'gấp Express trần',
      'p50 ms',
      'p99',
    ],
    [row('Express trần, một trang', still), row('trang thủ tục', site)],
  )
}

function waitTable(answers: readonly number[], paints: readonly number[]): string {
  const row = (name: string, times: readonly number[]) => [
    ...[name, numberText(times.length)],
    ...[0.5, 0.95, 1].map((share) => msText(percentile(times, share))),
  ]
  return tableOf(
    ['chờ gì', 'lần đo', 'p50 ms', 'p95', 'lâu nhất'],
    [row('câu trả lời đầu tiên', answers), row('trang hiện ra', paints)],
  )
}

function heaviest(pages: readonly Weight[]): readonly Weight[] {
  return pages.slice(0, 5)
}

function weightTable(what: string, weights: readonly Weight[]): string {
  return tableOf(
    [what, 'KB', 'KB nén'],
    weights.map(({ name, bytes, gzip }) => [name, kb(bytes), kb(gzip)]),
  )
}

function gzips(weights: readonly Weight[]): readonly number[] {
  return weights.map(({ gzip }) => gzip)
}

function kb(bytes: number): string {
  return numberText(bytes / 1024, 1)
}
