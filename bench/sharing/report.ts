/** The report of a run, in Vietnamese for those who run the program. */

import { percentile } from '../retrieval/measure/percentile.ts'
import type { Machine } from '../retrieval/report/machine.ts'
import { msText, numberText } from '../retrieval/report/numbers.ts'
import { tableOf } from '../retrieval/report/table.ts'
import type { Links } from './measure.ts'

export type SharingReport = {
  readonly machine: Machine
  readonly teams: number
  readonly many: number
  /** Seconds, one a run. */
  readonly imports: readonly number[]
  readonly repeated: number
  readonly longest: number
  readonly links: readonly Links[]
}

/** The report as Markdown. */
export function reportOf(report: SharingReport): string {
  const { machine, teams, many, imports, repeated, longest, links } = report
  const rows = [
    [`${numberText(teams)} tổ, lần đầu`, imports.map((one) => numberText(one, 2)).join(' · ')],
    [`${numberText(teams)} tổ, nhập lại tệp cũ`, numberText(repeated, 2)],
    [`${numberText(many)} tổ, lần đầu`, numberText(longest, 2)],
  ]
  return `# Liên kết chia sẻ và danh sách tổ

Đo ngày ${machine.day} trên máy ${machine.words}; lúc bắt đầu có ${machine.load.toFixed(1)} việc chờ trên ${machine.cores} nhân. Chạy lại: \`npm run bench -- sharing\`.
Danh sách và lượt mở đều là dữ liệu giả.

## Mở liên kết
Đường đi thật của chương trình, mỗi lượt mở được đếm và ghi bền trước khi chuyển tiếp, đặt cạnh một máy chủ Express chỉ chuyển tiếp.
Hai bên thay phiên nhau trong cùng một lần chạy; mỗi ô là trung vị các vòng, tỷ lệ là trung vị tỷ lệ từng vòng.

${linkTable(links)}

## Nhập danh sách tổ
Cả lệnh \`npm run teams -- import\` với tệp XLSX, tính từ lúc gọi đến lúc xong, giây.

${tableOf(['tệp', 'giây'], rows)}
`
}

function linkTable(links: readonly Links[]): string {
  const heads = [
    ...['kho', 'kết nối'],
    'lượt mở/giây',
    'Express trần/giây',
    'tỷ lệ',
    'p50, ms',
    'p99, ms',
    'đã mở',
    'đã đếm',
  ]
  const rows = links.map((one) => {
    const [ours, bare] = [percentile(one.links, 0.5), percentile(one.bare, 0.5)]
    return [
      ...[
        one.name,
        numberText(one.connections),
        numberText(ours),
        numberText(bare),
        numberText(ratioOf(one), 2),
      ],
      ...[0.5, 0.99].map((share) => msText(percentile(one.latencies, share))),
      ...[numberText(one.followed), numberText(one.counted)],
    ]
  })
  return tableOf(heads, rows)
}

/** Each round beside the one before it, for the machine is never the same for long. */
function ratioOf({ links, bare }: Links): number {
  return percentile(
    links.map((ours, round) => ours / (bare[round] ?? ours)),
    0.5,
  )
}
