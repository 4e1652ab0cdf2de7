import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { runImport, stored } from '../support/import-program.ts'
import { entryLine, procedureLine } from '../support/national-lines.ts'
import { tempFolder } from '../support/temp-folder.ts'

const procedures = ['1.000001', '1.000002', '1.000003'].map((code) => procedureLine({ code }))
const entries = ['1.000003', '1.000004'].map((code) => entryLine({ code }))

const jsonl = (lines: readonly unknown[]) => lines.map((line) => JSON.stringify(line)).join('\n')

/** A folder with these files, and room for the data. */
function setUp(files: Readonly<Record<string, string | Buffer>>) {
  const folder = tempFolder()
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  const data = join(folder, 'data')
  return { data, path: (name: string) => join(folder, name) }
}

describe('npm run import', () => {
  it('takes in procedures and index, plain or gzipped', async () => {
    const { data, path } = setUp({
      'procedures.jsonl': jsonl(procedures),
      'index.jsonl.gz': gzipSync(`${jsonl(entries)}\n`),
    })
    const first = runImport(data, path('procedures.jsonl'))
    expect(first.stderr).toBe('')
    expect(first.stdout).toContain(
      'procedures.jsonl: 3 lines\n3 added, 0 changed, 0 unchanged, 0 rejected',
    )
    expect(first.status).toBe(0)
    const second = runImport(data, path('index.jsonl.gz'))
    expect(second.stdout).toContain('stored now: 3 with details, 2 of the index')
    const { listings } = await stored(data)
    expect(listings.map(({ code, detailed }) => [code, detailed])).toEqual([
      ['1.000001', true],
      ['1.000002', true],
      ['1.000003', true],
      ['1.000004', false],
    ])
  })

  it('changes nothing the second time, and only what changed the third', () => {
    const { data, path } = setUp({ 'a.jsonl': jsonl(procedures) })
    runImport(data, path('a.jsonl'))
    expect(runImport(data, path('a.jsonl')).stdout).toContain('0 added, 0 changed, 3 unchanged')
    writeFileSync(
      path('b.jsonl'),
      jsonl([...procedures.slice(1), procedureLine({ steps: 'Khác.' })]),
    )
    expect(runImport(data, path('b.jsonl')).stdout).toContain('0 added, 1 changed, 2 unchanged')
  })

  it('skips blank lines and takes Windows line ends', () => {
    const { data, path } = setUp({
      'a.jsonl': `\ufeff${jsonl(procedures).replaceAll('\n', '\r\n\r\n')}\r\n`,
    })
    expect(runImport(data, path('a.jsonl')).stdout).toContain('3 added')
  })

  it('tells every rejected line with its reason, keeps the others and fails', async () => {
    const bad = [
      procedureLine({ code: '1.000001' }),
      { ...procedureLine({ code: '1.000002' }), levels: ['moon'] },
      '{"code": broken',
      procedureLine({ code: '1.000001' }),
      { code: '1.000005', name: 'Không rõ loại' },
      { ...entryLine({}), code: 'x' },
    ]
    const lines = bad.map((line) => (typeof line === 'string' ? line : JSON.stringify(line)))
    const { data, path } = setUp({ 'a.jsonl': lines.join('\n') })
    const { status, stdout, stderr } = runImport(data, path('a.jsonl'))
    expect(status).toBe(1)
    expect(stdout).toContain('1 added, 0 changed, 0 unchanged, 5 rejected')
    expect(stderr.trim().split('\n')).toEqual([
      '5 line(s) rejected:',
      '  line 2 (1.000002): levels.0: expected one of commune, province, ministry, other, got "moon"',
      '  line 3: -: expected a JSON object, got no valid JSON',
      '  line 4 (1.000001): code: expected a code of no earlier line, got 1.000001',
      '  line 5 (1.000005): -: expected a line of either list, got neither',
      '  line 6 (x): code: expected a procedure code like 1.001193, got "x"',
    ])
    expect((await stored(data)).counts).toEqual({ details: 1, index: 0 })
  })

  it('counts the defects it handled', () => {
    const flagged = procedureLine({
      channels: [{ type: 'direct', duration: '5', flags: ['duration-unit-missing'] }],
      legalBasis: [{ code: '2068/2020/QH14', title: 'Luật Cư trú 20' }],
    })
    const { data, path } = setUp({ 'a.jsonl': jsonl([flagged]) })
    const { stdout } = runImport(data, path('a.jsonl'))
    expect(stdout).toContain('\n  1 duration-unit-missing\n')
    expect(stdout).toContain('\n  1 law-number-repaired\n')
  })

  it('keeps what came before the cut of a truncated file', async () => {
    const many = Array.from({ length: 1000 }, (_, i) =>
      procedureLine({
        code: `1.${String(i).padStart(6, '0')}`,
        steps: `Bước ${i}: ${Math.sin(i)}`,
      }),
    )
    const whole = gzipSync(jsonl(many))
    const { data, path } = setUp({ 'a.jsonl.gz': whole.subarray(0, whole.length / 2) })
    const { status, stderr } = runImport(data, path('a.jsonl.gz'))
    expect(status).toBe(1)
    expect(stderr).toMatch(/expected a whole gzip file, got only its first part, after \d+ lines/)
    expect(stderr).not.toMatch(/^\s+at /m)
    const { details } = (await stored(data)).counts
    expect(details % 200).toBe(0)
    expect(details).toBeLessThan(1000)
    writeFileSync(path('a.jsonl.gz'), whole)
    expect(runImport(data, path('a.jsonl.gz')).stdout).toContain(
      `${1000 - details} added, 0 changed, ${details} unchanged`,
    )
  })

  it.each([
    ['a table', 'codes.csv', 'code;name\n1.000001;Đăng ký', 'one JSON object a line'],
    ['one great list', 'list.json', JSON.stringify(procedures), 'one JSON object a line'],
    ['an empty file', 'empty.jsonl', '', 'lines of JSON, got an empty file'],
    ['other bytes', 'a.jsonl', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x0a]), 'text in UTF-8'],
    ['no gzip', 'a.jsonl.gz', 'hello', 'a gzip file, as its name says'],
    [
      'damaged gzip',
      'a.gz',
      Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 9, 9, 9]),
      'gzip file',
    ],
  ])('says in one sentence that %s is none of its lists', (_, name, content, message) => {
    const { data, path } = setUp({ [name]: content })
    const { status, stdout, stderr } = runImport(data, path(name))
    expect(stderr).toContain(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stdout).toBe('')
    expect(status).toBe(1)
  })

  it('repeats nothing of a file that is none of its lists', () => {
    const { data, path } = setUp({ '.env': 'SECRET=swordfish' })
    expect(runImport(data, path('.env')).stderr).not.toContain('swordfish')
  })

  it('says so when there is no file, or a folder', () => {
    const { data, path } = setUp({})
    mkdirSync(path('folder'))
    expect(runImport(data, path('nowhere.gz'))).toMatchObject({ status: 1, stdout: '' })
    expect(runImport(data, path('nowhere.gz')).stderr).toContain(
      'expected a file, got nothing there',
    )
    expect(runImport(data, path('folder')).stderr).toContain('expected a file, got a folder')
  })

  it.each([[], ['a', 'b'], ['--fast', 'a'], ['a', '--now', 'morgen']])(
    'explains its usage for %j',
    (...args) => {
      const { data } = setUp({})
      const { status, stderr } = runImport(data, ...args)
      expect(status).toBe(2)
      expect(stderr).toContain('npm run import -- FILE')
    },
  )

  it('tells its usage when asked', () => {
    const { status, stdout } = runImport(setUp({}).data, '--help')
    expect(status).toBe(0)
    expect(stdout).toContain('npm run import -- FILE')
  })

  it('keeps its files from other users of the machine', () => {
    const { data, path } = setUp({ 'a.jsonl': jsonl(procedures) })
    runImport(data, path('a.jsonl'))
    expect(statSync(join(data, 'hoi-mot-cua.sqlite')).mode & 0o077).toBe(0)
  })
})
