/** `diff`: our records against a national list, as a table and as a spreadsheet. */

import { writeFileSync } from 'node:fs'
import type { ContentFolders } from '../../src/knowledge/load.ts'
import { loadKnowledge } from '../../src/knowledge/load.ts'
import type { Difference, Listed } from '../../src/knowledge/national/compare.ts'
import { compareWithNational } from '../../src/knowledge/national/compare.ts'
import { fileSize, readLines } from '../import/read-lines.ts'
import { readRecord } from '../import/read-record.ts'
import { spreadsheetOf } from './diff-sheet.ts'
import { kindNames, tellDifferences } from './tell-differences.ts'

export type DiffOptions = {
  readonly file: string
  /** ISO date: which of our fees hold. */
  readonly today: string
  /** Where to write the spreadsheet. */
  readonly xlsx: string | undefined
}

/** Prints the differences and returns the exit code. Throws ImportFailed when the file cannot be read. */
export async function compareWithList(
  folders: ContentFolders,
  { file, today, xlsx }: DiffOptions,
): Promise<number> {
  const procedures = [...loadKnowledge(folders).procedures.values()]
  const { list, rejected } = await readList(file)
  const found = compareWithNational(procedures, list, today)
  if (found.length > 0) console.log(tellDifferences(found))
  console.log(`${procedures.length} bài so với ${list.size} thủ tục: ${countsOf(found)}`)
  if (xlsx !== undefined) {
    writeFileSync(xlsx, await spreadsheetOf(found))
    console.log(`đã ghi ${xlsx}`)
  }
  if (rejected > 0) console.error(`${rejected} dòng của tệp không đọc được, xem npm run import`)
  return rejected > 0 ? 1 : 0
}

/** The list by code; a line of names only gives way to one with details. */
async function readList(path: string) {
  fileSize(path)
  const list = new Map<string, Listed>()
  let rejected = 0
  for await (const { text } of readLines(path)) {
    const record = readRecord(text)
    if (!record.ok) rejected += 1
    else if (record.kind === 'details') list.set(record.code, record.row)
    else if (!list.has(record.code)) list.set(record.code, { listing: record.row, details: null })
  }
  return { list, rejected }
}

function countsOf(found: readonly Difference[]): string {
  if (found.length === 0) return 'không khác gì.'
  const counts = Map.groupBy(found, ({ kind }) => kind)
  const told = [...counts].map(([kind, { length }]) => `${length} ${kindNames[kind]}`)
  return `${found.length} chỗ khác (${told.join(', ')}).`
}
