/** Differences as a table for content writers. */

import type { Difference } from '../../src/knowledge/national/compare.ts'

/** What kinds of difference are called. */
export const kindNames: Readonly<Record<Difference['kind'], string>> = {
  missing: 'không có trong danh mục',
  renumbered: 'khác mã',
  renamed: 'khác tên',
  fee: 'khác lệ phí',
  period: 'khác thời hạn',
  level: 'khác mức trực tuyến',
}

/** Each record once, its differences below it: ours, then the list's. */
export function tellDifferences(found: readonly Difference[]): string {
  return [...Map.groupBy(found, ({ id }) => id)]
    .flatMap(([id, own]) => [
      `${id} (${own[0]?.code ?? ''})`,
      ...own.flatMap(({ kind, ours, theirs }) => [
        `  ${kindNames[kind]}`,
        `    bài:      ${ours}`,
        `    danh mục: ${theirs}`,
      ]),
    ])
    .join('\n')
}
