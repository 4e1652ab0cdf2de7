/** `--on` and `--stale`: what content writers have to do something about. */

import type { ContentFolders } from '../../src/knowledge/load.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import type { Finding } from '../../src/knowledge/review/findings.ts'
import { dueBy, findingsOn } from '../../src/knowledge/review/findings.ts'
import { formatDate } from '../../src/vietnamese/dates.ts'
import { tellFindings } from './tell-findings.ts'

/** Prints what will be wrong on `day`; exit code 1 when anything is. */
export function showWrongOn(folders: ContentFolders, day: string): number {
  const found = findingsOn(loadKnowledge(folders), day)
  return show(found, `Ngày ${formatDate(day)}`, countsOf(found))
}

/** Prints the records to be reviewed by `day`; exit code 1 when there is one. */
export function showDue(folders: ContentFolders, day: string): number {
  const found = dueBy(loadKnowledge(folders), day)
  return show(found, `Đến ngày ${formatDate(day)}`, `${found.length} bài đến hạn xem lại`)
}

function show(found: readonly Finding[], when: string, counts: string): number {
  if (found.length === 0) {
    console.log(`${when}: không có gì phải sửa.`)
    return 0
  }
  console.log(`${tellFindings(found)}\n${when}: ${counts}.`)
  return 1
}

function countsOf(found: readonly Finding[]): string {
  const count = (kind: Finding['kind']) => found.filter((one) => one.kind === kind).length
  return `${count('gap')} chỗ trống, ${count('over')} dữ kiện hết hạn, ${count('due')} bài quá hạn xem lại`
}
