import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { runScript } from '../support/run-script.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { sampleFile } from '../support/units.ts'

const head = 'Tỉnh,Xã,Thôn,Tổ,Liên hệ'

function setUp(text: string) {
  const folder = tempFolder()
  const file = join(folder, 'to.csv')
  writeFileSync(file, text)
  const env = { DATA_DIR: join(folder, 'data'), PUBLIC_URL: 'https://hoi.example.vn' }
  const run = (...words: string[]) => runScript('teams', words, { env })
  const report = (...words: string[]) => runScript('report', words, { env })
  const units = () => runScript('import', ['units', sampleFile], { env })
  return { folder, file, run, report, units }
}

describe('npm run teams', { timeout: 60_000 }, () => {
  it('imports, tells what to look at, exports with codes and links, and takes it back', async () => {
    const rows = ['Hà Nội,Xã Tân Hội,Thôn 1,Tổ 1,0912345678', 'Hà Nội,,,,']
    const { folder, file, run, units } = setUp([head, ...rows].join('\n'))
    await units()
    const first = await run('import', file)
    expect(first.code).toBe(1)
    expect(first.out).toBe('to.csv: 2 rows\n1 added, 0 changed, 0 unchanged, 1 rejected\n')
    expect(first.err).toContain('row 2: "Xã Tân Hội" is "Xã Ô Diên" today, kept so')
    expect(first.err).toContain('row 3: hamlet: expected a hamlet or the name of the team')
    const out = join(folder, 'ra.xlsx')
    expect((await run('export', out)).code).toBe(0)
    const [, team] = await readSheet(out)
    expect(team?.[7]).toMatch(/^https:\/\/hoi\.example\.vn\/s\/[A-Z2-9]{6}$/)
    expect((await run('import', out)).out).toContain('0 added, 0 changed, 1 unchanged')
    const code = String(team?.[0])
    expect((await run('list', 'o dien')).out).toContain(code)
    expect((await run('list', 'nơi khác')).out).toBe('')
    expect((await run('remove', code, '--now', '2026-11-23')).out).toContain(
      'taken off on 2026-11-23',
    )
    expect((await run('list')).out).toContain('taken off on 2026-11-23')
  })

  it.each([
    [[]],
    [['xóa']],
    [['import']],
    [['import', 'a', 'b']],
    [['export', 'x.pdf']],
    [['remove', 'K7M2PY']],
    [['list', '--url', 'hoi.example.vn']],
    [['import', 'x.csv', '--now', 'mai']],
  ])('%j is a usage error', async (words) => {
    const { run } = setUp(head)
    expect((await run(...words)).code).toBe(2)
  })

  it('fails without a stack for a file it cannot read and a team there is not', async () => {
    const { run } = setUp(head)
    const missing = await run('import', '/nowhere.xlsx')
    expect([missing.code, missing.err]).toEqual([
      1,
      expect.stringContaining('expected a file, got ENOENT'),
    ])
    expect(missing.err).not.toContain('    at ')
    expect((await run('remove', 'K7M2PT')).code).toBe(1)
  })
})

describe('npm run report', { timeout: 60_000 }, () => {
  it('prints and writes the results of a week', async () => {
    const { folder, report } = setUp(head)
    const printed = await report('teams', '--week', '2026-W48')
    expect([printed.code, printed.err]).toEqual([0, ''])
    expect(printed.out).toContain('Tuần 23/11/2026 – 29/11/2026')
    const out = join(folder, 'ket-qua.xlsx')
    expect((await report('walks', '--week', '2026-11-23', '--out', out)).code).toBe(0)
    expect((await readSheet(out))[0]?.[0]).toBe('Tuần 23/11/2026 – 29/11/2026')
  })

  it.each([[[]], [['tổ']], [['teams', '--week', 'nay']], [['teams', '--out', 'x.pdf']]])(
    '%j is a usage error',
    async (words) => {
      const { report } = setUp(head)
      expect((await report(...words)).code).toBe(2)
    },
  )
})
