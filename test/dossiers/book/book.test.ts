import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openBook } from '../../../src/dossiers/book/book.ts'
import { BookInvalid } from '../../../src/dossiers/book/book-invalid.ts'
import { BookUnwritable } from '../../../src/dossiers/book/book-unwritable.ts'
import { parseDossierCode } from '../../../src/dossiers/code.ts'
import { SourceUnreachable } from '../../../src/dossiers/source-unreachable.ts'
import { codeOf, samplesPath, today } from '../support.ts'

let folder: string
let path: string
const options = { samples: samplesPath, name: 'Sổ hồ sơ thử nghiệm' }
const { signal } = new AbortController()

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'book-'))
  path = join(folder, 'data', 'dossiers.json')
})
afterEach(() => rm(folder, { recursive: true }))

type Loose = Record<string, unknown>

const plain: Loose = {
  code: 'H99.01-261105-0001',
  procedure: { code: '1.000001', name: 'Thủ tục minh họa' },
  status: 4,
  agency: { code: 'H99.01', name: 'UBND xã Thử Nghiệm' },
}

async function save(...records: readonly Loose[]): Promise<void> {
  await writeFile(path, JSON.stringify({ records }))
}

/** The fault a look-up runs into. */
async function faultOf(code = 'H99.09-261105-9999'): Promise<BookInvalid> {
  const book = await openBook(path, options)
  const fault = await book.find(code, signal).catch((error: unknown) => error)
  if (!(fault instanceof BookInvalid)) throw new Error(`expected a BookInvalid, got ${fault}`)
  return fault
}

describe('a new book', () => {
  it('is made from the samples, folder and all', async () => {
    const book = await openBook(path, options)
    expect(await book.find('H99.01-261120-0001', signal)).toMatchObject({ status: 1 })
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(
      JSON.parse(await readFile(samplesPath, 'utf8')),
    )
  })

  it('holds only samples that fit and that can be asked for', async () => {
    const { records } = JSON.parse(await readFile(samplesPath, 'utf8'))
    const book = await openBook(path, options)
    for (const { code, status } of records) {
      expect(parseDossierCode(code, today).kind).toBe('dossier')
      expect(await book.find(code, signal)).toMatchObject({ code, status })
    }
  })

  it('leaves an existing file alone', async () => {
    await openBook(path, options)
    await save(plain)
    const book = await openBook(path, options)
    expect(await book.find('H99.01-261120-0001', signal)).toBeNull()
  })

  it.each(['/proc/book.json', '/dev/null/book.json'])(
    'that cannot be created at %s is a clear error',
    async (nowhere) => {
      const opening = openBook(nowhere, options)
      await expect(opening).rejects.toThrow(BookUnwritable)
      await expect(opening).rejects.toThrow(
        new RegExp(`creating the dossier book ${nowhere}: expected a folder that can be written`),
      )
    },
  )
})

describe('looking up', () => {
  beforeEach(async () => {
    await openBook(path, options)
  })

  it('finds a dossier by either of its codes, however they are spelled in the book', async () => {
    await save({ ...plain, code: 'h99.01 - 261105 - OOO1', otherCodes: ['H99.01-261105-54321'] })
    const book = await openBook(path, options)
    for (const code of ['H99.01-261105-0001', 'H99.01-261105-54321']) {
      expect(await book.find(code, signal)).toMatchObject({ code: 'H99.01-261105-0001' })
    }
    expect(await book.find('H99.01-261105-0002', signal)).toBeNull()
  })

  it('reads times as Vietnamese time and names itself as the source', async () => {
    await save({ ...plain, dueAt: '2026-11-27', acceptedAt: '2026-11-05 08:30' })
    const record = await (await openBook(path, options)).find('H99.01-261105-0001', signal)
    expect(record).toMatchObject({
      sourceId: 'book',
      dueAt: '2026-11-27',
      acceptedAt: '2026-11-05T08:30+07:00',
    })
    expect(Date.parse(record?.asOf ?? '')).not.toBeNaN()
  })

  it('sees an edit made while it is open, also one swapped in by rename', async () => {
    await save(plain)
    const book = await openBook(path, options)
    expect(await book.find('H99.01-261105-0001', signal)).toMatchObject({ status: 4 })
    await save({ ...plain, status: 9 })
    expect(await book.find('H99.01-261105-0001', signal)).toMatchObject({ status: 9 })
    await writeFile(`${path}.new`, JSON.stringify({ records: [{ ...plain, status: 6 }] }))
    await rename(`${path}.new`, path)
    expect(await book.find('H99.01-261105-0001', signal)).toMatchObject({ status: 6 })
  })

  it('reads a file saved with a byte order mark', async () => {
    await writeFile(path, `\uFEFF${JSON.stringify({ records: [plain] })}`)
    const book = await openBook(path, options)
    expect(await book.find('H99.01-261105-0001', signal)).not.toBeNull()
  })

  it('is the authority only for the agencies it was given', async () => {
    const book = await openBook(path, { ...options, owned: ['H99', 'G22.99'] })
    expect(book.owns(codeOf('H99.01-261105-0001'))).toBe('yes')
    expect(book.owns(codeOf('000.00.01.H99-261105-0001'))).toBe('yes')
    expect(book.owns(codeOf('G22.99.08-261105-896001'))).toBe('yes')
    expect(book.owns(codeOf('G22.01-261105-896001'))).toBe('maybe')
  })
})

describe('a book with a fault', () => {
  beforeEach(async () => {
    await openBook(path, options)
  })

  it('that is no JSON is unreachable, and comes back once repaired', async () => {
    await save(plain)
    const book = await openBook(path, options)
    await writeFile(path, '{ "records": [ { "code": "BÍ MẬT" ')
    const asking = book.find('H99.01-261105-0001', signal)
    await expect(asking).rejects.toThrow(SourceUnreachable)
    await expect(asking).rejects.toThrow(/dossiers\.json: expected valid JSON, got a syntax error/)
    await expect(asking).rejects.not.toThrow(/BÍ MẬT/)
    await save(plain)
    expect(await book.find('H99.01-261105-0001', signal)).not.toBeNull()
  })

  it('that vanished is unreachable, not empty', async () => {
    const book = await openBook(path, options)
    await rm(path)
    await expect(book.find('H99.01-261105-0001', signal)).rejects.toThrow(/got ENOENT/)
  })

  it.each([
    ['[]', 'an object with a list "records"'],
    ['null', 'an object with a list "records"'],
    ['{"records": {}}', 'an object with a list "records"'],
  ])('of the shape %s says what it should be', async (text, expected) => {
    await writeFile(path, text)
    expect((await faultOf()).problem).toMatchObject({ file: path, expected })
  })

  it.each([
    [{ status: '4' }, 'status', 'other text'],
    [{ status: 11 }, 'status', 'another number'],
    [{ code: 'BÍ MẬT' }, 'code', 'other text'],
    [{ dueAt: 'thứ Hai BÍ MẬT' }, 'dueAt', 'other text'],
    [{ dueAt: '2026-02-30' }, 'dueAt', 'other text'],
    [{ agency: { code: 'H99.01', name: '' } }, 'agency.name', 'empty text'],
    [{ fee: { state: 'due', amount: 'BÍ MẬT' } }, 'fee.amount', 'other text'],
    [{ procedure: null }, 'procedure', 'null'],
    [{ owner: 'BÍ MẬT' }, 'owner', 'one'],
  ])(
    'in a record, %j, names the record and the field %s but not its content',
    async (bad, field, got) => {
      await save(plain, { ...plain, code: 'H99.01-261105-0002', ...bad })
      const { problem, message } = await faultOf()
      expect(problem).toMatchObject({ file: path, record: 1, field, got })
      expect(message).toContain(`record 1, field ${field}: expected `)
      expect(message).not.toMatch(/BÍ MẬT|undefined/)
    },
  )

  it('still serves the records that are in order', async () => {
    await save({ ...plain, status: 'xong' }, { ...plain, code: 'H99.01-261105-0002' })
    const book = await openBook(path, options)
    expect(await book.find('H99.01-261105-0002', signal)).toMatchObject({ status: 4 })
  })

  it('serves neither of two records with the same code', async () => {
    await save(plain, { ...plain, status: 9 })
    expect((await faultOf('H99.01-261105-0001')).problem).toMatchObject({ field: 'code', got: '2' })
  })
})
