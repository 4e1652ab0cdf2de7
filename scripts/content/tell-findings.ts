/** Findings as a table grouped by file, for content writers. */

import type { Finding } from '../../src/knowledge/review/findings.ts'
import type { Part } from '../../src/knowledge/review/gaps.ts'
import { formatDate } from '../../src/vietnamese/dates.ts'

const partNames: Readonly<Record<Part, string>> = {
  documents: 'giấy tờ',
  fees: 'lệ phí',
  benefits: 'mức hưởng',
  durations: 'thời hạn giải quyết',
  places: 'nơi nộp hoặc nơi giải quyết',
  online: 'cách nộp trực tuyến',
  result: 'kết quả',
}

/** Longest text of a fact that is repeated in the table. */
const longest = 70

/** Each file once, with its findings below it. */
export function tellFindings(findings: readonly Finding[]): string {
  return [...Map.groupBy(findings, ({ file }) => file)]
    .flatMap(([file, found]) => [file, ...table(found.map(cellsOf))])
    .join('\n')
}

function cellsOf(finding: Finding): readonly [string, string, string] {
  switch (finding.kind) {
    case 'gap':
      return ['TRỐNG', finding.part, `không còn ${partNames[finding.part]} nào có hiệu lực`]
    case 'over':
      return [`hết ${formatDate(finding.since)}`, finding.field, cut(finding.says)]
    case 'due':
      return [`hạn ${formatDate(finding.reviewBy)}`, 'reviewBy', 'đến hạn kiểm tra lại']
    default:
      return finding satisfies never
  }
}

function table(rows: readonly (readonly [string, string, string])[]): readonly string[] {
  const width = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length))
  return rows.map(([when, field, says]) =>
    `  ${when.padEnd(width(0))}  ${field.padEnd(width(1))}  ${says}`.trimEnd(),
  )
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1).trimEnd()}…` : text
}
