/** `npm run posters` as an operator runs it. */

import { appendFileSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadConfig } from '../../src/config.ts'
import type { Team } from '../../src/sharing/team.ts'
import { newTeamCode } from '../../src/sharing/team-code.ts'
import { openStores } from '../../src/stores/sql/open-stores.ts'
import { readCodes, readPdf } from '../support/read-pdf.ts'
import { runScript } from '../support/run-script.ts'
import { tempFolder } from '../support/temp-folder.ts'

const env = { PUBLIC_URL: 'https://hoi.example.gov.vn' }
const posters = (words: readonly string[], more: Readonly<Record<string, string>> = env) =>
  runScript('posters', words, { env: more })

const pdfs = (folder: string) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.pdf'))
    .toSorted()

describe('npm run posters', { timeout: 60_000 }, () => {
  it('makes what is asked for, leaves it alone the second time, and makes again what is gone', async () => {
    const out = tempFolder()
    const words = ['--fields', 'ho-tich,dat-dai', '--now', '2026-11-23', '--out', out]
    const first = await posters(words)
    expect(first).toMatchObject({ code: 0, err: '' })
    expect(first.out).toContain('2 files with 2 codes: 2 made, 0 left as they were')
    const bytes = readFileSync(join(out, 'lv-dat-dai-a4.pdf'))
    expect((await posters(words)).out).toContain('0 made, 2 left')
    rmSync(join(out, 'lv-dat-dai-a4.pdf'))
    // A crash has cut the last line.
    appendFileSync(join(out, '.to-roi.jsonl'), '{"file":"lv-ho')
    expect((await posters(words)).out).toContain('1 made, 1 left')
    expect(readFileSync(join(out, 'lv-dat-dai-a4.pdf')).equals(bytes)).toBe(true)
    expect(pdfs(out)).toEqual(['lv-dat-dai-a4.pdf', 'lv-ho-tich-a4.pdf'])
  })

  it('makes a poster for every team on the list, none for one taken off', async () => {
    const [data, out] = [tempFolder(), tempFolder()]
    const here = teamOf(0, null)
    const gone = teamOf(1, '2026-11-01')
    const stores = await openStores(loadConfig({ DATA_DIR: data }))
    await stores.teams.change(() => [here, gone])
    await stores.close()
    const withData = { ...env, DATA_DIR: data }
    expect((await posters(['--all-teams', '--out', out], withData)).code).toBe(0)
    expect(pdfs(out)).toEqual([join(here.code, 'trang-chu-a4.pdf')])
    const [page] = await readPdf(readFileSync(join(out, here.code, 'trang-chu-a4.pdf')))
    expect(page && (await readCodes(await page.draw(2)))).toEqual([
      `${env.PUBLIC_URL}/s/${here.code}`,
    ])
    expect(page?.text).toContain('ỦY BAN NHÂN DÂN XÃ VĨNH TRẠCH')
    const taken = await posters(['--team', gone.code, '--out', out], withData)
    expect(taken).toMatchObject({ code: 1, out: '' })
    expect(taken.err).toContain(`team ${gone.code}: expected the code of a team on the list`)
  })

  it('dates notice-board sheets, and with --changed leaves those of the same facts', async () => {
    const out = tempFolder()
    const words = ['notice', '--fields', 'chung-thuc', '--out', out]
    expect((await posters([...words, '--now', '2026-11-23'])).out).toContain('1 made')
    const file = join(out, 'niem-yet-chung-thuc-a4.pdf')
    const made = statSync(file).mtimeMs
    const later = [...words, '--now', '2026-11-24']
    expect((await posters([...later, '--changed'])).out).toContain('0 made, 1 left')
    expect(statSync(file).mtimeMs).toBe(made)
    expect((await posters(later)).out).toContain('1 made')
    const [page] = await readPdf(readFileSync(file))
    expect(page?.text).toContain('Cập nhật ngày 24/11/2026')
  })

  it.each([
    [['--out', 'x'], {}, 1, 'Set PUBLIC_URL'],
    [['--out', 'x'], { PUBLIC_URL: 'http://127.0.0.1:8080' }, 1, 'an address of this machine'],
    [['--places', 'khong-co', '--out', 'x'], env, 1, 'expected a place of the content'],
    [['--fields', 'khong-co', '--out', 'x'], env, 1, 'expected all, or one of ho-tich'],
    [['--team', 'ABC', '--out', 'x'], env, 1, 'expected the code of a team'],
    [[], env, 2, '--out: expected a folder'],
    [['--size', 'a7', '--out', 'x'], env, 2, 'expected one of a4, a5, stickers, tent, got a7'],
    [['--team', 'ABC', '--all-teams', '--out', 'x'], env, 2, 'got both'],
    [['poster', '--out', 'x'], env, 2, 'expected notice or nothing'],
  ])('%j says what is wrong and writes nothing', async (words, given, code, told) => {
    const out = join(tempFolder(), 'x')
    const ran = await posters(
      words.map((word) => (word === 'x' ? out : word)),
      { PUBLIC_URL: '', ...given },
    )
    expect(ran).toMatchObject({ code, out: '' })
    expect(ran.err).toContain(told)
    expect(() => statSync(out)).toThrow('ENOENT')
  })

  it('says so when the folder cannot be written to', async () => {
    const file = join(tempFolder(), 'a-file')
    writeFileSync(file, '')
    const ran = await posters(['--out', join(file, 'below')])
    expect(ran).toMatchObject({ code: 1 })
    expect(ran.err).toContain('expected a folder this user may write to')
  })
})

function teamOf(seed: number, removedOn: string | null): Team {
  return {
    code: newTeamCode((count) => (seed + 3) % count),
    province: 'An Giang',
    commune: 'xã Vĩnh Trạch',
    communeCode: null,
    hamlet: `ấp ${seed}`,
    name: `Tổ công nghệ số cộng đồng ấp ${seed}`,
    lead: null,
    contact: null,
    removedOn,
  }
}
