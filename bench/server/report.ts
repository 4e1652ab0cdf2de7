/** The report of a run, in Vietnamese for those who run the program. */

import { percentile } from '../retrieval/measure/percentile.ts'
import type { Machine } from '../retrieval/report/machine.ts'
import { msText, numberText } from '../retrieval/report/numbers.ts'
import { tableOf } from '../retrieval/report/table.ts'
import { eventRate, type Load, type Measured } from './measure.ts'

export type ServerRun = {
  readonly machine: Machine
  /** Where the catalogue comes from, in words. */
  readonly source: string
  readonly procedures: number
  readonly echo: Load
  readonly measured: readonly Measured[]
}

/** The report as Markdown. */
export function reportOf({ machine, source, procedures, echo, measured }: ServerRun): string {
  return `# Máy chủ: nhanh, bền, nhẹ tới đâu

Đo ngày ${machine.day} trên máy ${machine.words}; lúc bắt đầu có ${numberText(machine.load, 1)} việc cùng giành bộ xử lý. Chạy lại: \`npm run bench -- server\`.
Máy tạo tải dùng chung bộ xử lý với máy chủ. Con số tuyệt đối tùy máy và tùy việc khác đang chạy; **tỷ lệ với Express trần**
trong cùng lần chạy thì ít đổi hơn. Danh mục: ${numberText(procedures)} thủ tục (${source}).

Mỗi lượt là một lượt đủ: nhận, hiểu, trả lời, ghi bền xuống đĩa (\`synchronous=FULL\`, PostgreSQL \`fsync=on\`), rồi mới đáp.

## Hỏi qua trang web
${webTable(echo, measured)}

Người dân hay hỏi giống nhau, nên các câu hỏi được hỏi đi hỏi lại; “câu chưa ai hỏi” thì câu nào cũng mới, không dựa được vào câu trước.
“Tải hết sức”: 64 kết nối hỏi liền tay. “Tải đều”: nửa mức đó, gửi theo đồng hồ dù máy chủ có kịp hay không, nên thời gian chờ tính đủ.

## Tin từ nền tảng nhắn tin, ${numberText(eventRate)} tin mỗi giây
${eventTable(measured)}

“Báo nhận” chỉ trả sau khi tin đã bền. “Trả lời” tính từ lúc tin được gửi tới lúc lời đáp đầu tiên rời máy chủ, không gộp tin.
`
}

function webTable(echo: Load, measured: readonly Measured[]): string {
  const head = [
    ...['cách chạy', 'lượt/giây', 'so với Express trần', 'câu chưa ai hỏi: lượt/giây'],
    ...['CPU ms/lượt', 'tải hết sức p50 ms', 'p99', 'tải đều p50 ms', 'p99'],
  ]
  const echoRow = [
    'Express trần, chỉ nhại lại',
    numberText(echo.perSecond),
    ...['1', ''],
    msText(echo.cpuMs),
  ]
  const rows = measured.map(({ name, web, webFresh, webSteady }) => [
    ...[name, numberText(web.perSecond), numberText(web.perSecond / echo.perSecond, 3)],
    ...[
      numberText(webFresh.perSecond),
      msText(web.cpuMs),
      ...tails(web.latencies),
      ...tails(webSteady.latencies),
    ],
  ])
  return tableOf(head, [[...echoRow, ...tails(echo.latencies), '', ''], ...rows])
}

function eventTable(measured: readonly Measured[]): string {
  const head = [
    ...['cách chạy', 'nhận được/giây', 'báo nhận p50 ms', 'p99', 'trả lời p50 ms', 'p99'],
    ...['chưa trả lời', 'CPU ms/tin', 'bộ nhớ MB'],
  ]
  const rows = measured.map(({ name, events, rss }) => [
    ...[name, numberText(events.perSecond), ...tails(events.latencies), ...tails(events.replyMs)],
    ...[numberText(events.unanswered), msText(events.cpuMs), numberText(rss / 2 ** 20)],
  ])
  return tableOf(head, rows)
}

function tails(latencies: readonly number[]): readonly string[] {
  return [0.5, 0.99].map((share) => msText(percentile(latencies, share)))
}
