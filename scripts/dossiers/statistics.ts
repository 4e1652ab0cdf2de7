/** `npm run dossiers -- report`: counts dossiers, prints the totals and writes the table. */

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadConfig } from '../../src/config.ts'
import { readBookFile } from '../../src/dossiers/book/book-file.ts'
import { readBook } from '../../src/dossiers/book/book-records.ts'
import { everyRecord } from '../../src/dossiers/every-record.ts'
import { scores } from '../../src/dossiers/satisfaction.ts'
import { type Grouping, reportOver } from '../../src/dossiers/statistics/report.ts'
import { reportHtml } from '../../src/dossiers/statistics/report-html.ts'
import {
  type Satisfaction,
  satisfactionOf,
  scoreNames,
} from '../../src/dossiers/statistics/satisfaction.ts'
import { sheetOf, writeSheet } from '../../src/dossiers/statistics/sheet.ts'
import type { Period } from '../../src/dossiers/statistics/tally.ts'
import { csvOf } from '../../src/sheets/write-sheet.ts'
import { openStores } from '../../src/stores/sql/open-stores.ts'

export type ReportOptions = {
  readonly period: Period
  readonly by: Grouping
  /** Where the table goes; null = only the totals are printed. */
  readonly out: string | null
}

const groupNames: Readonly<Record<Grouping, string>> = {
  agency: 'Cơ quan',
  field: 'Lĩnh vực',
  month: 'Tháng tiếp nhận',
}

/** Reports and returns the exit code: 1 when records of the book could not be counted. */
export async function reportDossiers({ period, by, out }: ReportOptions): Promise<number> {
  const config = loadConfig(process.env)
  const { dossiers: store, counts, close } = await openStores(config)
  try {
    const book = await bookRecords(join(config.dataDir, 'dossiers.json'))
    const report = await reportOver(everyRecord(store, book.records), { period, by })
    const sheet = sheetOf(report, groupNames[by])
    console.log(totals(sheet))
    if (report.undated > 0) console.log(`Không có ngày tiếp nhận, chưa tính: ${report.undated}`)
    const satisfaction = satisfactionOf(await counts.counts(period))
    console.log(satisfactionText(satisfaction))
    if (out?.endsWith('.html')) {
      await writeFile(out, reportHtml({ report, satisfaction, groupName: groupNames[by], period }))
    } else if (out?.endsWith('.csv')) await writeFile(out, csvOf(sheet))
    else if (out) await writeSheet(out, sheet)
    if (book.problems.length === 0) return 0
    console.error(`${book.problems.length} record(s) of the book are wrong and were not counted.`)
    return 1
  } finally {
    await close()
  }
}

function satisfactionText({ scores: told, contentShare }: Satisfaction): string {
  if (contentShare === null) return 'Hài lòng sau khi nhận kết quả: chưa có ai trả lời'
  const numbers = scores.toReversed().map((score) => `${scoreNames[score]}: ${told[score]}`)
  return `Hài lòng sau khi nhận kết quả: ${numbers.join(', ')}`
}

async function bookRecords(path: string) {
  const { records } = await readBookFile(path)
  return readBook({ records }, { file: path, sourceId: 'book', savedAt: '1970-01-01' })
}

function totals(sheet: ReturnType<typeof sheetOf>): string {
  const [headers = [], total = []] = [sheet[0], sheet.at(-1)]
  return headers
    .slice(1)
    .map((header, index) => `${header}: ${total[index + 1] ?? '-'}`)
    .join('\n')
}
