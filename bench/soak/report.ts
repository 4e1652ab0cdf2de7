/** The report of a soak, in Vietnamese for those who run the program. */

import type { Machine } from '../retrieval/report/machine.ts'
import { numberText } from '../retrieval/report/numbers.ts'
import { plotOf } from '../retrieval/report/plot.ts'
import { tableOf } from '../retrieval/report/table.ts'
import type { MemoryFigures } from './memory-probe.ts'

export type Sample = MemoryFigures & {
  readonly turns: number
  readonly conversations: number
}

export type SoakRun = {
  readonly machine: Machine
  readonly procedures: number
  /** In order; at least one. */
  readonly samples: readonly Sample[]
  readonly seconds: number
}

/** The report as Markdown. */
export function reportSoak({ machine, procedures, samples, seconds }: SoakRun): string {
  const turns = samples.at(-1)?.turns ?? 0
  const peak = Math.max(...samples.map(({ rss }) => rss))
  return `# Bộ nhớ khi chạy lâu

Đo ngày ${machine.day} trên máy ${machine.words}. Chạy lại: \`npm run bench -- soak\` (một triệu lượt); \`--most 100000\` để đo ngắn hơn.
Đây là máy chủ thật, bật như \`npm start\`, trên SQLite, danh mục ${numberText(procedures)} thủ tục. ${numberText(turns)} lượt trong ${numberText(seconds / 60)} phút: một nửa
hỏi qua trang web, một nửa qua webhook Telegram; mỗi người hỏi bốn câu rồi không trở lại, cứ mười người trên web có một người mở luồng nhận tin.

${table(samples)}

Nhiều nhất ${mega(peak)} MB. Bộ nhớ đo sau khi dọn rác.

![Bộ nhớ theo số lượt đã trả lời](bo-nho.svg)
`
}

function table(samples: readonly Sample[]): string {
  const head = ['lượt', 'cuộc trò chuyện', 'cả tiến trình MB', 'heap JavaScript MB']
  return tableOf(
    head,
    samples.map(({ turns, conversations, rss, heap }) => [
      ...[numberText(turns), numberText(conversations), mega(rss), mega(heap)],
    ]),
  )
}

/** An SVG with the process above its heap. */
export function soakPlot({ machine, samples }: SoakRun): string {
  const line = (name: string, of: (sample: Sample) => number) => ({
    name,
    points: samples.map((sample) => ({ x: sample.turns, y: of(sample) / 2 ** 20 })),
  })
  return plotOf({
    title: 'Bộ nhớ theo số lượt đã trả lời',
    subtitle: 'cả tiến trình, và riêng heap JavaScript sau khi dọn rác',
    footnote: `Đo ngày ${machine.day}, ${machine.words}`,
    x: { label: 'Số lượt (thang log)', text: (turns) => numberText(turns) },
    y: { label: 'MB (thang log)', text: (value) => numberText(value) },
    lines: [line('tất cả', ({ rss }) => rss), line('heap', ({ heap }) => heap)],
  })
}

function mega(bytes: number): string {
  return numberText(bytes / 2 ** 20)
}
