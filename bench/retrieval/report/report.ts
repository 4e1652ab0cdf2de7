/** The report of a run: three tables and how they came about, in Vietnamese for those who run the program. */

import type { Document } from '../engines/engine.ts'
import type { Group, Question } from '../material/questions.ts'
import { groups } from '../material/questions.ts'
import type { Measured } from '../measure/measure.ts'
import type { EngineResult } from '../measure/measure-engines.ts'
import { sampleSeed } from '../measure/measure-engines.ts'
import type { GrowthStep } from '../measure/measure-growth.ts'
import { growthSeed } from '../measure/measure-growth.ts'
import { percentile } from '../measure/percentile.ts'
import type { Machine } from './machine.ts'
import { msText, numberText } from './numbers.ts'
import type { Recall } from './score.ts'
import { recallOf } from './score.ts'
import { tableOf } from './table.ts'

export type Run = {
  readonly machine: Machine
  readonly sources: { readonly catalogue: string; readonly questions: string }
  readonly documents: readonly Document[]
  readonly questions: readonly Question[]
  readonly engines: readonly EngineResult[]
  readonly growth: readonly GrowthStep[]
}

const groupNames: Readonly<Record<Group, string>> = {
  informal: 'đời thường',
  drpie74: 'Cổng (drpie74)',
  portal: 'Cổng (khác)',
  'twin-base': 'bản gốc',
  bare: 'bỏ dấu',
  typo: 'gõ sai',
  telex: 'Telex thô',
  'spelled-nfd': 'dấu rời (NFD)',
}

/** The report as Markdown. */
export function reportOf(run: Run): string {
  const { machine, documents, questions, sources } = run
  const names = documents.reduce((sum, document) => sum + document.names.length, 0)
  return `# Máy tìm thủ tục: đúng, nhanh, lớn tới đâu

Đo ngày ${machine.day} trên máy ${machine.words}; ${loadText(machine)}. Chạy lại: \`npm run bench -- retrieval\` (khoảng 4 phút).
Thời gian thay đổi theo máy và theo việc khác đang chạy; tỷ lệ giữa các máy tìm trong cùng lần chạy thì ít đổi hơn.

## Tìm đúng
${numberText(documents.length)} thủ tục với ${numberText(names)} tên (${sources.catalogue}), ${numberText(questions.length)} câu (${sources.questions}).
Trong ô: bao nhiêu phần trăm câu có thủ tục đúng ở chỗ đầu tiên / trong ba / trong năm chỗ đầu.

${recallTable(run)}

## Nhanh và nhẹ
${costTable(run)}

## Lớn lên
${growthTable(run)}

![Thời gian hiểu một câu hỏi theo số thủ tục](tim-kiem.svg)

## Đo thế nào
${notes(run)
  .map((note) => `- ${note}`)
  .join('\n')}
`
}

function loadText({ load, cores }: Machine): string {
  const text = `tải của máy lúc bắt đầu ${numberText(load, 1)}`
  return load > cores / 2 ? `${text}: máy đang bận cả việc khác` : text
}

function recallTable({ questions, engines }: Run): string {
  const asked = groups.filter((group) => questions.some((question) => isIn(question, group)))
  const count = (group: Group) => questions.filter((question) => isIn(question, group)).length
  const head = asked.map((group) => `${groupNames[group]}, ${count(group)} câu`)
  return tableOf(
    ['máy tìm', 'số câu', ...head],
    engines.map(({ name, questions, found }) => [
      name,
      numberText(questions.length),
      ...asked.map((group) => recallText(recallOf(questions, found, (q) => isIn(q, group)))),
    ]),
  )
}

function isIn({ groups }: Question, group: Group): boolean {
  return groups.includes(group)
}

/** A share of fewer questions tells nothing. */
const fewest = 10

function recallText(recall: Recall): string {
  if (!recall || recall.questions < fewest) return '–'
  return [recall.at1, recall.at3, recall.at5].map((share) => numberText(share * 100)).join(' / ')
}

function costTable({ engines }: Run): string {
  const [ours] = engines
  const ourP50 = ours ? percentile(ours.measured.ms, 0.5) : 0
  return tableOf(
    ['máy tìm', ...costs, 'p50 so với dòng đầu'],
    engines.map(({ name, measured }) => {
      const ratio = percentile(measured.ms, 0.5) / ourP50
      return [name, ...costsOf(measured), `${msText(ratio)} lần`]
    }),
  )
}

function growthTable({ growth }: Run): string {
  return tableOf(
    ['số thủ tục', 'đo gì', ...costs],
    growth.flatMap(({ size, whole, bare }) => [
      [numberText(size), 'cả phần hiểu câu', ...costsOf(whole)],
      [numberText(size), 'chỉ máy tìm', ...costsOf(bare)],
    ]),
  )
}

const costs = ['dựng, giây', 'bộ nhớ JS, MB', 'RSS thêm, MB', 'p50, ms', 'p99, ms']

function costsOf({ buildMs, heapMb, rssMb, ms }: Measured): readonly string[] {
  return [
    numberText(buildMs / 1000, 2),
    numberText(heapMb),
    numberText(rssMb),
    msText(percentile(ms, 0.5)),
    msText(percentile(ms, 0.99)),
  ]
}

function notes({ engines, questions: all }: Run): readonly string[] {
  const slow = engines.filter(({ questions }) => questions.length < all.length)
  return [
    'Mọi máy tìm nhận cùng các tên của mỗi thủ tục: tên gọi, tên chính thức, tên khác, câu mẫu. Mỗi máy tìm chạy trong một tiến trình riêng, lần lượt.',
    'Dòng đầu là cả phần hiểu câu của chương trình (giải Telex, viết tắt, từ đồng nghĩa, khía cạnh, lời nói ngoài thủ tục), không chỉ máy tìm; sự kiện cuộc đời không tính là thủ tục tìm được.',
    'Máy tìm khác được đặt như lần thử cho kết quả tốt nhất, xem `bench/retrieval/engines/`; chúng không được giải Telex hay viết tắt. fuse.js dùng cách tìm từng từ, nhanh hơn cách tìm cả câu của chính nó.',
    'Bỏ dấu: tên và câu đều bỏ dấu trước khi tìm. Giữ dấu: đều chuẩn hóa về dấu liền (NFC).',
    'Bản gốc, bỏ dấu, gõ sai, Telex thô, dấu rời là cùng những câu đời thường ấy viết theo năm cách.',
    ...slow.map(
      ({ name, questions }) =>
        `${name}: quá chậm để hỏi hết, chỉ hỏi ${questions.length} câu rút ngẫu nhiên (hạt giống ${sampleSeed}); nhóm nào có dưới ${fewest} câu trong số đó thì để trống (–).`,
    ),
    'Bộ nhớ là phần tăng thêm khi dựng chỉ mục, đo sau khi dọn rác. Thời gian của một câu là số giữa của các lượt hỏi câu ấy, sau khi làm nóng; p50, p99 tính trên các câu.',
    `Lớn lên: thủ tục tự ghép từ những cụm 3–6 âm tiết của tên thật (hạt giống ${growthSeed}), số tên và độ dài tên như thật, hỏi cùng các câu trên. Vốn từ không lớn theo, nên đây là trường hợp xấu: mỗi từ nằm trong nhiều tên hơn thực tế.`,
  ]
}
