import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { procedureLine } from '../support/national-lines.ts'
import { runScript } from '../support/run-script.ts'
import { tempFolder } from '../support/temp-folder.ts'

/** The list says 12.000 đồng and 9 working days of tách hộ; everything else is not in it. */
const line = procedureLine({
  code: '1.010038',
  name: 'Tách hộ',
  channels: [{ type: 'online', duration: '9 Ngày làm việc', fee: '12,000 Việt Nam Đồng' }],
})

function listFile(text: string): string {
  const path = join(tempFolder(), 'list.jsonl.gz')
  writeFileSync(path, gzipSync(text))
  return path
}

it('lists what differs, record by record, and writes it as a spreadsheet', async () => {
  const out = join(tempFolder(), 'doi-chieu.xlsx')
  const file = listFile(JSON.stringify(line))
  const ran = await runScript('content', ['diff', file, '--xlsx', out, '--now', '2026-11-22'])
  expect(ran.err).toBe('')
  expect(ran.code).toBe(0)
  expect(ran.out).toContain('tach-ho (1.010038)\n  khác lệ phí\n')
  expect(ran.out).toContain('    danh mục: 12.000 đồng\n')
  expect(ran.out).toContain('    danh mục: 9 ngày làm việc\n')
  expect(ran.out).toMatch(/bài so với 1 thủ tục: \d+ chỗ khác \(.*1 khác lệ phí, 1 khác thời hạn/)
  const text = sheetText(out)
  for (const cell of ['Kết luận', 'tach-ho', 'khác lệ phí', '12.000 đồng']) {
    expect(text).toContain(cell)
  }
})

it.each([
  [['diff'], 2, 'expected a FILE'],
  [['diff', '/nowhere.jsonl'], 1, 'nothing there'],
  [['--xlsx', 'a.xlsx'], 2, 'only with diff'],
  [['schema'], 2, 'expected new, diff or schemas'],
])('%j ends with %i', async (words, code, told) => {
  const ran = await runScript('content', words)
  expect(ran.err).toContain(told)
  expect(ran.code).toBe(code)
})

it('reads on past a line it cannot read, and fails', async () => {
  const ran = await runScript('content', ['diff', listFile(`${JSON.stringify(line)}\n{"code":1}`)])
  expect(ran.out).toContain('tach-ho')
  expect(ran.err).toContain('1 dòng của tệp không đọc được')
  expect(ran.code).toBe(1)
})

/** All text of the spreadsheet, unzipped by the library that zipped it. */
function sheetText(path: string): string {
  const require = createRequire(createRequire(import.meta.url).resolve('write-excel-file/node'))
  const { unzipSync, strFromU8 } = require('fflate')
  const files: Record<string, Uint8Array> = unzipSync(readFileSync(path))
  return Object.entries(files)
    .filter(([name]) => /sharedStrings|worksheets/.test(name))
    .map(([, bytes]) => strFromU8(bytes))
    .join('')
}
