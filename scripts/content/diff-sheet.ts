/** Differences as a spreadsheet, with an empty column to write the decision into. */

import writeSheet from 'write-excel-file/node'
import type { Difference } from '../../src/knowledge/national/compare.ts'
import { kindNames } from './tell-differences.ts'

const heading = ['Bài', 'Mã', 'Khác ở', 'Bài ghi', 'Danh mục ghi', 'Kết luận']
const columns = [24, 12, 24, 50, 50, 40].map((width) => ({ width }))

/** An XLSX file: one row a difference, under a heading that stays in sight. */
export async function spreadsheetOf(found: readonly Difference[]): Promise<Uint8Array> {
  const head = heading.map((value) => ({ value, fontWeight: 'bold' as const }))
  const rows = found.map(({ id, code, kind, ours, theirs }) =>
    [id, code, kindNames[kind], ours, theirs, ''].map((value) => ({
      value,
      type: String,
      wrap: true,
    })),
  )
  return writeSheet([head, ...rows], { columns, stickyRowsCount: 1, sheet: 'Đối chiếu' }).toBuffer()
}
