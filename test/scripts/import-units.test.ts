import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { runImport, storedUnits } from '../support/import-program.ts'
import { tempFolder } from '../support/temp-folder.ts'
import { readSample, sampleFile } from '../support/units.ts'

const sample = readSample()
const rows = sample.communes.length + sample.provinces.length

/** A folder with one file, and room for the data. */
function setUp(content: unknown, name = 'units.json') {
  const folder = tempFolder()
  const file = join(folder, name)
  const bytes = Buffer.isBuffer(content) ? content : JSON.stringify(content)
  writeFileSync(file, bytes)
  return { data: join(folder, 'data'), file }
}

describe('npm run import -- units', () => {
  it('takes in communes, plain or gzipped, and changes nothing the second time', async () => {
    const { data, file } = setUp(gzipSync(readFileSync(sampleFile)), 'units.json.gz')
    const first = runImport(data, 'units', file)
    expect(first.stderr).toBe('')
    expect(first.stdout).toContain(
      `${rows} added, 0 changed, 0 unchanged, 0 removed, 0 rejected\nstored now: `,
    )
    expect(first.status).toBe(0)
    expect(runImport(data, 'units', sampleFile).stdout).toContain(
      `0 added, 0 changed, ${rows} unchanged`,
    )
    const { units } = await storedUnits(data)
    expect(units.communes.get('09817')?.name).toBe('Ô Diên')
    expect(units.edition?.asOf).toBe('2026-09-20')
  })

  it('lists rejected rows with their reasons, keeps the others and what was stored', async () => {
    const { data } = setUp({})
    runImport(data, 'units', sampleFile)
    const [first, second, third, fourth, ...others] = sample.communes as object[]
    const broken = {
      ...sample,
      communes: [
        { ...first, provinceCode: '00' },
        { ...second, type: 'làng' },
        { ...third, code: 7 },
        fourth,
        fourth,
        ...others,
      ],
    }
    const { status, stdout, stderr } = runImport(data, 'units', setUp(broken).file)
    expect(status).toBe(1)
    expect(stdout).toContain('0 removed, 4 rejected')
    expect(stdout).toContain(`${sample.communes.length} communes`)
    expect(stderr).toContain('4 row(s) rejected:')
    expect(stderr).toContain('type: expected one of xã, phường, đặc khu, got "làng"')
    expect(stderr).toContain('commune number 3: code: expected string, got 7')
    expect(stderr).toContain('code: expected a code of no earlier row')
    expect(stderr).toContain('provinceCode: expected the code of a province of the file, got 00')
  })

  it('removes communes that a whole new list no longer has', async () => {
    const { data, file } = setUp({ ...sample, communes: sample.communes.slice(1) })
    runImport(data, 'units', sampleFile)
    expect(runImport(data, 'units', file).stdout).toContain('1 removed, 0 rejected')
    expect((await storedUnits(data)).counts.communes).toBe(sample.communes.length - 1)
  })

  it('takes in seats that are addresses, and tells how many are not', async () => {
    const seats = {
      '09817': 'Số 3, đường Phan Xích, xã Ô Diên',
      '26882': 'đang cập nhật',
      '26884': 'UBND phường 10',
      '26876': 'Trụ sở cũ của UBND quận',
    }
    const { data, file } = setUp({ asOf: '2025-07-17', seats })
    runImport(data, 'units', sampleFile)
    const { stdout, status } = runImport(data, 'units', file)
    expect(stdout).toContain('1 added')
    expect(stdout).toContain('3 seats left out')
    expect(status).toBe(0)
    expect((await storedUnits(data)).units.communes.get('09817')?.seat).toContain('Phan Xích')
  })

  it.each([
    ['another list', { code: '1.000001' }, 'expected one JSON object with asOf'],
    ['no communes', { ...sample, communes: [] }, 'expected one JSON object with asOf'],
    ['a cut gzip', gzipSync('{}').subarray(0, 12), 'expected a whole, undamaged gzip file'],
    ['other bytes', Buffer.from([0x7b, 0xff, 0xfe]), 'expected JSON in UTF-8'],
  ])('says in one sentence that %s is not what it takes', async (_, content, message) => {
    const { data, file } = setUp(content)
    const { status, stdout, stderr } = runImport(data, 'units', file)
    expect(stderr).toContain(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect([status, stdout]).toEqual([1, ''])
  })

  it('explains its usage when the file is missing', () => {
    const { data } = setUp({})
    expect(runImport(data, 'units', 'a', 'b').status).toBe(2)
    expect(runImport(data, '--help').stdout).toContain('npm run import -- units FILE')
  })
})
