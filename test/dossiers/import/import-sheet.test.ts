import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openBook } from '../../../src/dossiers/book/book.ts'
import { bookTarget } from '../../../src/dossiers/import/book-target.ts'
import { columnsSchema } from '../../../src/dossiers/import/columns.ts'
import {
  type GoodRow,
  type ImportTarget,
  importSheet,
} from '../../../src/dossiers/import/import-sheet.ts'
import { statusesSchema } from '../../../src/dossiers/status.ts'
import { tempFolder } from '../../support/temp-folder.ts'
import { writeXlsx } from '../../support/xlsx.ts'
import { readTable, samplesPath } from '../support.ts'

const options = {
  columns: columnsSchema.parse(readTable('columns')),
  statuses: statusesSchema.parse(readTable('statuses')),
  sourceId: 'import',
  asOf: '2026-11-20T10:00:00.000Z',
  onProgress: () => {},
}

const none = { added: 0, changed: 0, unchanged: 0, older: 0 }

/** A target that keeps what it is given. */
function collect() {
  const rows: GoodRow[] = []
  const target: ImportTarget = {
    put: async (some) => {
      rows.push(...some)
      return { ...none, added: some.length }
    },
    finish: async () => none,
  }
  return { rows, target }
}

function file(name: string, content: string | Buffer): string {
  const path = join(tempFolder(), name)
  writeFileSync(path, content)
  return path
}

async function read(path: string) {
  const { rows, target } = collect()
  const imported = await importSheet(path, target, options)
  return { imported, records: rows.map(({ record }) => record), rows }
}

const headers = 'Mã hồ sơ,Tên thủ tục,Trạng thái,Ngày hẹn trả,Đơn vị xử lý,Chủ hồ sơ,Số CCCD'
const line = (seq: string, status = 'Đang xử lý', due = '25/11/2026') =>
  `H99.01-261105-${seq},Thủ tục minh họa,${status},${due},UBND xã Thử,NGUYỄN VĂN THỬ,001203004567`

describe('a CSV of dossiers', () => {
  it('becomes records, owners apart', async () => {
    const { records, rows } = await read(file('a.csv', `${headers}\n${line('0001')}`))
    expect(records).toEqual([
      {
        code: 'H99.01-261105-0001',
        otherCodes: [],
        procedure: { name: 'Thủ tục minh họa' },
        status: 4,
        statusText: 'Đang xử lý',
        dueAt: '2026-11-25',
        agency: { name: 'UBND xã Thử' },
        sourceId: 'import',
        asOf: options.asOf,
      },
    ])
    expect(rows[0]?.owner).toEqual({ idNumber: '001203004567' })
    expect(JSON.stringify(records)).not.toContain('NGUYỄN')
  })

  it.each([
    ['ma ho so;tinh trang', 'H99.01-261105-0001;da xu ly xong', 9],
    ['MaHoSo\tTrangThaiHoSo', 'h99.01-261105-0001\t10', 10],
    ['"Số hồ sơ (*)","Trạng thái hồ sơ"', '"H99.01-261105-0001","Chờ bổ sung"', 5],
  ])('is understood with the headers %s', async (header, row, status) => {
    const { records } = await read(file('a.csv', `\uFEFF${header}\r\n${row}\r\n`))
    expect(records).toMatchObject([{ code: 'H99.01-261105-0001', status }])
  })

  it.each([
    ['Trực tuyến', 'online'],
    ['2', 'online'],
    ['qua bưu điện', 'post'],
    ['Tại quầy', 'in-person'],
    ['', undefined],
    ['bằng bồ câu', undefined],
  ])('tells the field, and filed "%s" as %s', async (word, channel) => {
    const { records } = await read(
      file(
        'a.csv',
        `Mã hồ sơ,Trạng thái,Lĩnh vực,Hình thức nộp\nH99.01-261105-0001,4,Hộ tịch,${word}`,
      ),
    )
    expect(records[0]).toMatchObject({ field: { name: 'Hộ tịch' } })
    expect(records[0]?.channel).toBe(channel)
  })

  it('keeps an unknown status as it is worded', async () => {
    const { records } = await read(file('a.csv', `${headers}\n${line('0001', 'Chờ liên thông')}`))
    expect(records).toMatchObject([{ status: 'unknown', statusText: 'Chờ liên thông' }])
  })

  it('tells of each wrong row where it is, what was expected and what came; the rest goes in', async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => line(String(i % 10_000).padStart(4, '0')))
    rows[57_299] = line('0001', '', '31/02/2026')
    rows[57_300] = '001203004567,x,4'
    rows[57_301] = `"open,${line('0001')}`
    const { imported } = await read(file('a.csv', [headers, ...rows].join('\n')))
    expect(imported).toMatchObject({ rows: 60_000, added: 59_997, rejectedCount: 3 })
    expect(imported.rejected).toEqual([
      {
        row: 57_301,
        faults: [
          { field: 'dueAt', expected: 'a day or time like 05/11/2026 08:30', got: '"31/02/2026"' },
          { field: 'status', expected: 'a number from 1 to 10, or a name', got: 'nothing' },
        ],
      },
      {
        row: 57_302,
        faults: [
          { field: 'code', expected: 'a dossier code like H26.19-260115-0001', got: '"•••"' },
        ],
      },
      {
        row: 57_303,
        faults: [{ field: '-', expected: 'a closing quote (")', got: 'a quote that stays open' }],
      },
    ])
  })

  it('in another encoding is reported row by row, not taken in broken', async () => {
    const latin = Buffer.from(line('0001').replace('ử', '\xff'), 'latin1')
    const path = file('a.csv', Buffer.concat([Buffer.from(`${headers}\n`), latin]))
    const { imported } = await read(path)
    expect(imported.rejected[0]?.faults[0]?.expected).toBe('text in UTF-8')
  })

  it('that Excel wrote as Unicode text is read', async () => {
    const text = `\uFEFFMã hồ sơ\tTrạng thái\r\nH99.01-261105-0001\tĐang xử lý\r\n`
    const { records } = await read(file('a.txt', Buffer.from(text, 'utf16le')))
    expect(records).toMatchObject([{ status: 4 }])
  })

  it('names the columns it does not know, and no value of them', async () => {
    const { imported } = await read(
      file('a.csv', 'Mã hồ sơ,Trạng thái,Màu bìa\nH99.01-261105-0001,4,đỏ'),
    )
    expect(imported.ignored).toEqual(['Màu bìa'])
  })
})

describe('an Excel file of dossiers', () => {
  it('is read below its titles, with days as Excel keeps them', async () => {
    const path = join(tempFolder(), 'a.xlsx')
    writeXlsx(path, [
      ['BÁO CÁO TÌNH HÌNH HỒ SƠ'],
      [],
      ['STT', 'Mã hồ sơ', 'Trạng thái', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Lệ phí'],
      [
        1,
        'H99.01-261105-0001',
        'Chờ nộp phí',
        { serial: 46331.354166666664 },
        { serial: 46351 },
        50000,
      ],
      [2, 'H99.01-261105-0002', 2, '05/11/2026 08:30', null, 'Không'],
      [3, null, 2, null, null, null],
    ])
    const { records, imported } = await read(path)
    expect(records).toMatchObject([
      {
        status: 6,
        acceptedAt: '2026-11-05T08:30:00+07:00',
        dueAt: '2026-11-25',
        fee: { state: 'due', amount: 50_000 },
      },
      { status: 2, acceptedAt: '2026-11-05T08:30+07:00' },
    ])
    expect(records[1]).not.toHaveProperty('fee')
    expect(imported.rejected.map(({ row }) => row)).toEqual([6])
  })

  it('that is damaged is refused as a whole', async () => {
    const path = file('a.xlsx', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(100)]))
    await expect(read(path)).rejects.toMatchObject({ code: 'sheet-unreadable' })
  })
})

describe('a JSON file of dossiers', () => {
  it('may be a book, a flat list or a national message', async () => {
    const books = await read(samplesPath)
    expect(books.imported).toMatchObject({ rejectedCount: 0 })
    expect(books.records.find(({ status }) => status === 5)?.supplement?.content).toBeTruthy()
    const message = {
      data: [{ MaHoSo: 'H99.01-260105-0001', TrangThaiHoSo: '4', NgayHenTra: '20260108170000' }],
    }
    const { records } = await read(file('a.json', JSON.stringify(message)))
    expect(records).toMatchObject([{ status: 4, dueAt: '2026-01-08T17:00:00+07:00' }])
  })
})

it.each([
  ['a.csv', 'tên,tuổi\nA,1', /a row of headers with "Mã hồ sơ"/],
  ['a.json', '{"records": [', /valid JSON/],
  ['a.csv', '', /a file with rows/],
])('%s holding %j is refused', async (name, content, message) => {
  await expect(read(file(name, content))).rejects.toThrow(message)
})

describe('an import into the book', () => {
  async function into(path: string, sheet: string, asOf = options.asOf) {
    const target = await bookTarget({
      path,
      instead: async () => {
        throw new Error('too large')
      },
    })
    return importSheet(file('a.csv', sheet), target, { ...options, asOf })
  }

  it('lays rows over it by code; the same again changes not a byte', async () => {
    const path = join(tempFolder(), 'dossiers.json')
    await openBook(path, { samples: samplesPath, name: 'x' })
    const sheet = `${headers}\n${line('0001')}\n${line('0002')}`
    expect(await into(path, sheet)).toMatchObject({ added: 2, changed: 0, unchanged: 0 })
    const before = readFileSync(path, 'utf8')
    expect(await into(path, sheet)).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
    expect(readFileSync(path, 'utf8')).toBe(before)
    const changed = sheet.replace('Đang xử lý', 'Đã trả kết quả')
    expect(await into(path, changed)).toMatchObject({ changed: 1, unchanged: 1 })
    expect(await into(path, sheet, '2026-11-01T00:00:00.000Z')).toMatchObject({ older: 1 })
    const book = await openBook(path, { samples: samplesPath, name: 'x' })
    const { signal } = new AbortController()
    expect(await book.find('H99.01-261105-0001', signal)).toMatchObject({ status: 10 })
    expect(await book.find('H99.01-261120-0001', signal)).toMatchObject({ status: 1 })
    expect(readFileSync(path, 'utf8')).not.toMatch(/001203004567|NGUYỄN/)
  })

  it('hands a large list on whole', async () => {
    const { rows, target } = collect()
    const path = join(tempFolder(), 'dossiers.json')
    const lines = Array.from({ length: 5001 }, (_, i) => line(String(10_000 + i)))
    const book = await bookTarget({ path, instead: async () => target })
    const imported = await importSheet(file('a.csv', [headers, ...lines].join('\n')), book, options)
    expect(imported).toMatchObject({ added: 5001 })
    expect(rows).toHaveLength(5001)
  })
})
