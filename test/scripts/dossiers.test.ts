import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { openSqliteStores } from '../../src/stores/sql/sqlite/open-sqlite-stores.ts'
import { runScript } from '../support/run-script.ts'
import { tempFolder } from '../support/temp-folder.ts'

const headers = 'Mã hồ sơ,Trạng thái,Ngày hẹn trả,Màu bìa'
const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => `H99.01-261105-${10_000 + i},Đang xử lý,25/11/2026,đỏ`)

function setUp(lines: readonly string[]) {
  const folder = tempFolder()
  const file = join(folder, 'ho-so.csv')
  writeFileSync(file, [headers, ...lines].join('\n'))
  const data = join(folder, 'data')
  const run = (...more: string[]) =>
    runScript('dossiers', ['import', file, ...more], { env: { DATA_DIR: data } })
  return { run, file, data, book: join(data, 'dossiers.json') }
}

async function countIn(data: string): Promise<number> {
  const { dossiers: store, close } = await openSqliteStores(data)
  const count = await store.count()
  await close()
  return count
}

describe('npm run dossiers -- import', () => {
  it('puts a short list into the book, reports wrong rows, and changes nothing the second time', async () => {
    const { run, book, data } = setUp([...rows(2), 'H99.01-261105-0003,,'])
    const first = await run()
    expect(first.out).toContain('ho-so.csv: 3 rows, into the book\n2 added, 0 changed')
    expect(first.out).toContain('columns not known, not kept: Màu bìa')
    expect(first.err).toContain(
      'row 4: status: expected a number from 1 to 10, or a name, got nothing',
    )
    expect(first.code).toBe(1)
    const before = readFileSync(book, 'utf8')
    expect((await run()).out).toContain('0 added, 0 changed, 2 unchanged')
    expect(readFileSync(book, 'utf8')).toBe(before)
    expect(await countIn(data)).toBe(0)
  })

  it('puts a long list into the database, and from then on every list', async () => {
    const { run, book, data, file } = setUp(rows(5001))
    expect((await run()).out).toContain('5001 rows, into the database\n5001 added')
    expect(existsSync(book)).toBe(false)
    writeFileSync(file, [headers, ...rows(1)].join('\n'))
    utimesSync(file, 1, 1)
    expect((await run()).out).toContain('into the database\n0 added, 0 changed, 1 unchanged')
    expect(await countIn(data)).toBe(5001)
  })

  it('obeys --into and --as-of: what is older than what is known moves nothing', async () => {
    const { run, file } = setUp(rows(1))
    const into = ['--into', 'database']
    expect((await run(...into, '--as-of', '22/11/2026 08:00')).out).toContain('1 added')
    writeFileSync(file, [headers, ...rows(1)].join('\n').replace('Đang xử lý', 'Được tiếp nhận'))
    const late = await run(...into, '--as-of', '01/11/2026')
    expect(late.out).toContain('0 added, 0 changed, 0 unchanged, 1 older')
  })

  it.each([
    [['import'], 'one FILE'],
    [['export', 'x'], 'one FILE'],
    [['import', 'x', '--into', 'paper'], '--into'],
    [['import', 'x', '--as-of', 'hôm qua'], '--as-of'],
  ])('with %j explains itself', async (words, message) => {
    const { code, err } = await runScript('dossiers', words)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })

  it('of a file that is not there says so', async () => {
    const { code, err } = await runScript('dossiers', ['import', '/nowhere.csv'])
    expect(code).toBe(1)
    expect(err).toContain('expected a file, got ENOENT')
  })
})

describe('npm run dossiers -- report', () => {
  it('counts what is in the database and the book, and writes a sheet that can be read again', async () => {
    const { run, data, file } = setUp(rows(3))
    await run('--into', 'database')
    writeFileSync(file, 'Mã hồ sơ,Trạng thái,Ngày tiếp nhận\nH99.05-261105-0001,4,05/11/2026')
    await run('--into', 'database')
    const folder = tempFolder()
    const out = join(folder, 'bao-cao.xlsx')
    const period = ['--from', '2026-11-01', '--to', '2026-11-30']
    const env = { DATA_DIR: data }
    writeFileSync(join(data, 'dossiers.json'), readFileSync('content/dossiers/samples.json'))
    const report = await runScript('dossiers', ['report', ...period, '--out', out], { env })
    expect(report.err).toBe('')
    expect(report.out).toContain('Tiếp nhận trong kỳ: 11')
    expect(report.out).toContain('Không có ngày tiếp nhận, chưa tính: 3')
    const sheet = await readSheet(out)
    expect(sheet[0]?.[0]).toBe('Cơ quan')
    expect(sheet.at(-1)?.slice(0, 2)).toEqual(['Cộng', 11])
    const csv = join(folder, 'bao-cao.csv')
    await runScript('dossiers', ['report', ...period, '--by', 'month', '--out', csv], { env })
    expect(readFileSync(csv, 'utf8')).toContain('"2026-11",11')
    const html = join(folder, 'bao-cao.html')
    await runScript('dossiers', ['report', ...period, '--out', html], { env })
    expect(readFileSync(html, 'utf8')).toContain('<title>Hồ sơ đã giải quyết</title>')
  })

  it.each([
    [['report', '--from', '2026-11-01'], '--to'],
    [['report', '--from', '2026-11-30', '--to', '2026-11-01'], 'not before'],
    [['report', '--from', '2026-11-01', '--to', '2026-11-30', '--by', 'colour'], '--by'],
    [['report', '--from', '2026-11-01', '--to', '2026-11-30', '--out', 'x.pdf'], '--out'],
  ])('with %j explains itself', async (words, message) => {
    const { code, err } = await runScript('dossiers', words)
    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})
