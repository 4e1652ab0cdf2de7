import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { importTeams, type TeamImportOptions } from '../../../src/sharing/import/import-teams.ts'
import { loadTeamColumns } from '../../../src/sharing/import/load-columns.ts'
import { createSettleCommune } from '../../../src/sharing/import/settle-commune.ts'
import { parseTeamCode } from '../../../src/sharing/team-code.ts'
import { teamSheet } from '../../../src/sharing/team-sheet.ts'
import { csvOf, xlsxOf } from '../../../src/sheets/write-sheet.ts'
import { openSqliteStores } from '../../../src/stores/sql/sqlite/open-sqlite-stores.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { sampleUnits } from '../../support/units.ts'
import { writeXlsx, type XlsxCell } from '../../support/xlsx.ts'

const settle = createSettleCommune(sampleUnits())
const columns = loadTeamColumns('content')

/** A fresh store of teams, and how files are taken into it. */
async function house() {
  const folder = tempFolder()
  const { teams, close } = await openSqliteStores(folder)
  onTestFinished(close)
  let chance = 0
  const options: TeamImportOptions = {
    ...{ columns, settle, today: '2026-11-23', province: null, complete: false },
    pick(count) {
      chance = (chance * 7919 + 104_729) % 1_000_003
      return chance % count
    },
    onProgress: () => {},
  }
  const take = (path: string, more: Partial<TeamImportOptions> = {}) =>
    importTeams(path, teams, { ...options, ...more })
  const csv = (text: string | Buffer, more?: Partial<TeamImportOptions>) => {
    const path = join(folder, 'teams.csv')
    writeFileSync(path, text)
    return take(path, more)
  }
  const xlsx = (rows: readonly (readonly XlsxCell[])[], merged: readonly string[] = []) => {
    const path = join(folder, 'teams.xlsx')
    writeXlsx(path, rows, merged)
    return take(path)
  }
  return { teams, folder, take, csv, xlsx }
}

const head = 'Tỉnh,Xã,Thôn,Tổ,Tổ trưởng,Liên hệ'
const one = 'Hà Nội,Xã Đan Phượng,Thôn 1,Tổ CNS thôn 1,Nguyễn Văn An,0912 345 678'
const two = 'Hà Nội,Xã Đan Phượng,Thôn 2,Tổ CNS thôn 2,Trần Thị Bình,binh@example.vn'

describe('a list of teams', () => {
  it('gives each team a code of its own', async () => {
    const { csv, teams } = await house()
    expect(await csv([head, one, two].join('\n'))).toMatchObject({
      rows: 2,
      added: 2,
      rejected: [],
    })
    const all = await teams.all()
    expect(all.map(({ code }) => parseTeamCode(code))).toEqual(all.map(({ code }) => code))
    expect(new Set(all.map(({ code }) => code)).size).toBe(2)
    expect(all[0]).toMatchObject({
      ...{ province: 'Hà Nội', commune: 'Xã Đan Phượng', communeCode: '09784', hamlet: 'Thôn 1' },
      ...{ name: 'Tổ CNS thôn 1', lead: 'Nguyễn Văn An', contact: '0912 345 678' },
    })
  })

  it('taken in twice changes nothing; spelled otherwise it is still the same', async () => {
    const { csv, teams } = await house()
    await csv([head, one, two].join('\n'))
    const before = await teams.all()
    expect(await csv([head, two, one].join('\n'))).toMatchObject({ unchanged: 2, added: 0 })
    const shouted = 'HÀ NỘI,xã đan phượng,THÔN 01,tổ cns thôn 1,Nguyễn Văn An,0912 345 678'
    expect(await csv([head, shouted].join('\n'))).toMatchObject({ changed: 1, added: 0 })
    expect((await teams.all()).map(({ code }) => code)).toEqual(before.map(({ code }) => code))
  })

  it('of a renamed commune is kept under the new name, with a warning, and stays the same team', async () => {
    const { csv, teams } = await house()
    const result = await csv(
      `${head}\nHà Nội,Xã Tân Hội,Thôn 1,Tổ 1,,\nHà Nội,Xã Tân Hội,Thôn 2,Tổ 2,,`,
    )
    expect(result.warnings).toEqual([
      { warning: { kind: 'renamed', from: 'Xã Tân Hội', to: 'Xã Ô Diên' }, rows: [2, 3] },
    ])
    expect((await teams.all())[0]?.commune).toBe('Xã Ô Diên')
    const again = await csv(`${head}\nHà Nội,Xã Ô Diên,Thôn 1,Tổ 1,,`)
    expect(again).toMatchObject({ unchanged: 1, added: 0 })
  })

  it('exported and taken back changes nothing, as XLSX and as CSV; a changed name keeps the code', async () => {
    const { csv, teams, folder, take } = await house()
    await csv([head, one, two].join('\n'))
    const sheet = teamSheet(await teams.all(), 'https://hoi.example.vn')
    const path = join(folder, 'export.xlsx')
    writeFileSync(path, await xlsxOf([sheet]))
    expect(await take(path)).toMatchObject({ unchanged: 2, rejected: [], ignored: [] })
    const text = csvOf(sheet.rows)
    expect(await csv(text)).toMatchObject({ unchanged: 2, rejected: [] })
    const before = (await teams.all()).find(({ hamlet }) => hamlet === 'Thôn 1')
    await csv(text.replace('Tổ CNS thôn 1', 'Tổ công nghệ số thôn Một'))
    expect((await teams.find(before?.code ?? ''))?.name).toBe('Tổ công nghệ số thôn Một')
    expect(await teams.all()).toHaveLength(2)
  })

  it('that is complete takes off whom it does not name; named again they are back with their code', async () => {
    const { csv, teams } = await house()
    await csv([head, one, two].join('\n'))
    expect(await csv([head, one].join('\n'), { complete: true })).toMatchObject({ removed: 1 })
    const removed = (await teams.all()).find(({ removedOn }) => removedOn !== null)
    expect(removed).toMatchObject({ hamlet: 'Thôn 2', removedOn: '2026-11-23', contact: null })
    expect(await csv([head, two].join('\n'))).toMatchObject({ restored: 1 })
    expect(await teams.find(removed?.code ?? '')).toMatchObject({ removedOn: null })
  })

  it('that is complete takes nobody off when one of its rows is wrong', async () => {
    const { csv } = await house()
    await csv([head, one, two].join('\n'))
    const wrong = await csv(`${head}\n${one}\nHà Nội,Xã Đan Phượng,,,,`, { complete: true })
    expect(wrong).toMatchObject({ removed: 0, rejected: [{ row: 3 }] })
  })

  it('without a column of provinces needs the one told', async () => {
    const { csv } = await house()
    const text = 'Xã,Thôn\nXã Đan Phượng,Thôn 1'
    expect((await csv(text)).rejected[0]?.faults[0]).toMatchObject({ field: 'province' })
    expect(await csv(text, { province: 'Hà Nội' })).toMatchObject({ added: 1, rejected: [] })
  })
})

describe('a wrong row', () => {
  it.each([
    [
      'the same team twice',
      `${one}\n${one}`,
      3,
      'team: another team than in row 2, the same again',
    ],
    ['no commune', 'Hà Nội,,Thôn 9,Tổ 9,,', 2, 'commune: a commune, nothing'],
    [
      'no hamlet and no name',
      'Hà Nội,Xã Đan Phượng,,,,',
      2,
      'hamlet: a hamlet or the name of the team, nothing',
    ],
    [
      'a broken formula',
      'Hà Nội,Xã Đan Phượng,#REF!,Tổ 9,,',
      2,
      'hamlet: a value, the error #REF!',
    ],
    ['a formula as text', 'Hà Nội,Xã Đan Phượng,=A1&B1,Tổ 9,,', 2, 'hamlet: a value, a formula'],
    [
      'an identity number',
      `${one.replace('0912 345 678', '001203004567')}`,
      2,
      'contact: phone numbers, an e-mail or a link, an identity number',
    ],
    [
      'words for a contact',
      `${one.replace('0912 345 678', 'hỏi bác An')}`,
      2,
      'contact: phone numbers, an e-mail or a link, something else',
    ],
    [
      'too long a name',
      `Hà Nội,Xã Đan Phượng,Thôn 9,${'x'.repeat(151)},,`,
      2,
      'team: at most 150 characters, 151',
    ],
  ])('%s is told with its number, and stops no other', async (_what, row, number, told) => {
    const { csv } = await house()
    const { rejected } = await csv(`${head}\n${row}\n${two}`)
    const [first] = rejected
    const faults = first?.faults.map(({ field, expected, got }) => `${field}: ${expected}, ${got}`)
    expect([first?.row, faults]).toEqual([number, [told]])
    expect(rejected).toHaveLength(1)
  })

  it('with a mistyped code, another team’s code or a code twice is told', async () => {
    const { csv, teams } = await house()
    await csv([head, one, two].join('\n'))
    const [first, second] = await teams.all()
    const coded = (code: string, row: string) => `${code},${row}`
    const third = 'Hà Nội,Xã Đan Phượng,Thôn 3,Tổ 3,,'
    const code = first?.code ?? ''
    const swapped = code.slice(0, 4) + code.slice(5) + code.slice(4, 5)
    const told = async (...rows: string[]) =>
      (await csv([`Mã tổ,${head}`, ...rows].join('\n'))).rejected.map(({ row, faults }) =>
        [row, faults[0]?.field, faults[0]?.got].join(' '),
      )
    expect((await told(coded(swapped, third)))[0]).toMatch(/^2 code /)
    expect((await told(coded(second?.code ?? '', one)))[0]).toMatch(/the code of another team$/)
    expect((await told(coded(code, one), coded(code, third)))[0]).toMatch(/^3 code .* again$/)
    expect(await teams.all()).toHaveLength(2)
  })
})

describe('a spreadsheet', () => {
  it('with merged cells, titles and numbers is read as it looks', async () => {
    const { xlsx, teams } = await house()
    const result = await xlsx(
      [
        ['DANH SÁCH TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG', null, null, null, null, null],
        [null],
        ['STT', 'Tỉnh', 'Xã', 'Thôn', 'Tổ trưởng', 'SĐT'],
        [1, 'Hà Nội', 'Xã Đan Phượng', 1, 'Nguyễn Văn An', 912345678],
        [2, null, null, 2, 'Trần Thị Bình', null],
        [3, null, 'Xã Liên Minh', 1, { formula: 'A1&amp;B1', value: 'Lê Văn Cường' }, null],
        [4, null, null, 2, null, null],
      ],
      ['A1:F1', 'B4:B7', 'C4:C5', 'C6:C7'],
    )
    expect(result).toMatchObject({ rows: 4, added: 4, filled: 3, rejected: [] })
    const all = await teams.all()
    expect(all.map(({ commune, hamlet }) => `${commune} ${hamlet}`)).toEqual([
      'Xã Liên Minh 1',
      'Xã Liên Minh 2',
      'Xã Đan Phượng 1',
      'Xã Đan Phượng 2',
    ])
    expect(all[2]).toMatchObject({ contact: '0912345678', name: 'Tổ công nghệ số cộng đồng 1' })
    expect(all[0]?.lead).toBe('Lê Văn Cường')
  })

  it('carries no commune into another province', async () => {
    const { csv } = await house()
    const { rejected } = await csv(`${head}\n${one}\nHưng Yên,,Thôn 5,Tổ 5,,`)
    expect(rejected).toMatchObject([{ row: 3, faults: [{ field: 'commune' }] }])
  })

  it('in UTF-16 is read; in another encoding it is refused by name', async () => {
    const { csv } = await house()
    const text = `\uFEFF${[head, one].join('\n').replaceAll(',', '\t')}`
    expect(await csv(Buffer.from(text, 'utf16le'))).toMatchObject({ added: 1 })
    const legacy = Buffer.from('T\xd8nh,X\xb7,Th\xabn\nH\xb5 N\xe9i,X\xb7 A,1\n', 'latin1')
    await expect(csv(legacy)).rejects.toThrow('Windows-1252 (or so); save the file as CSV UTF-8')
  })

  it('that is no list of teams is refused, and says which columns are missing', async () => {
    const { csv } = await house()
    await expect(csv('a,b\n1,2\n')).rejects.toThrow('a row of headers with "Xã"')
  })

  it('of 50,000 rows is taken in whole, and changes nothing the second time', {
    timeout: 60_000,
  }, async () => {
    const { csv, teams } = await house()
    const rows = Array.from(
      { length: 50_000 },
      (_, n) => `Hà Nội,Xã Đan Phượng,Thôn ${n},Tổ ${n},,`,
    )
    const text = [head, ...rows].join('\n')
    expect(await csv(text)).toMatchObject({ rows: 50_000, added: 50_000, rejected: [] })
    const codes = new Set((await teams.all()).map(({ code }) => code))
    expect(codes.size).toBe(50_000)
    expect(await csv(text)).toMatchObject({ unchanged: 50_000, added: 0, changed: 0 })
  })
})

it('keeps nothing of the columns that are about persons other than the lead', async () => {
  const { csv, folder } = await house()
  await csv(`${head},Số CCCD,Thành viên\n${one},001203004567,Phạm Bí Mật`)
  const files = readdirSync(folder).filter((name) => name !== 'teams.csv')
  const data = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('')
  expect(data).toContain('Nguyễn Văn An')
  expect(data).not.toMatch(/001203004567|Bí Mật/)
})
