/** Writes a real, small .xlsx file, so that tests read what spreadsheet programs write. */

import { writeFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'

/** A text, a number, a day-time given as a serial number of days since 1899-12-30, or a formula with what it came to. */
export type XlsxCell =
  | string
  | number
  | { readonly serial: number }
  | { readonly formula: string; readonly value?: string }
  | null

/** Writes one sheet of these rows to `path`; `merged` names ranges such as `A2:A5`. */
export function writeXlsx(
  path: string,
  rows: readonly (readonly XlsxCell[])[],
  merged: readonly string[] = [],
): void {
  writeFileSync(path, zip(parts(rows, merged)))
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

function parts(
  rows: readonly (readonly XlsxCell[])[],
  merged: readonly string[],
): Readonly<Record<string, string>> {
  const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('')
  const relation = (type: string, target: string, id = 'rId1') =>
    `<Relationship Id="${id}" Type="${officeDocument}/${type}" Target="${target}"/>`
  const relations = (inner: string) =>
    `${head}<Relationships xmlns="${packaged}/relationships">${inner}</Relationships>`
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`
  return {
    '[Content_Types].xml':
      `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/worksheets/sheet1.xml', 'worksheet')}${override('/xl/styles.xml', 'styles')}</Types>`,
    '_rels/.rels': relations(relation('officeDocument', 'xl/workbook.xml')),
    'xl/_rels/workbook.xml.rels': relations(
      relation('worksheet', 'worksheets/sheet1.xml') + relation('styles', 'styles.xml', 'rId2'),
    ),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${officeDocument}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}"><sheetData>${rows.map(rowXml).join('')}</sheetData>${merges === '' ? '' : `<mergeCells>${merges}</mergeCells>`}</worksheet>`,
  }
}

function rowXml(cells: readonly XlsxCell[], index: number): string {
  const number = index + 1
  const inner = cells.map((cell, column) =>
    cellXml(cell, `${String.fromCharCode(65 + column)}${number}`),
  )
  return `<row r="${number}">${inner.join('')}</row>`
}

function cellXml(cell: XlsxCell, place: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (typeof cell === 'object' && 'formula' in cell) {
    const value = cell.value === undefined ? '' : `<v>${cell.value}</v>`
    return `<c r="${place}" t="str"><f>${cell.formula}</f>${value}</c>`
  }
  if (typeof cell === 'object') return `<c r="${place}" s="1"><v>${cell.serial}</v></c>`
  const text = cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`
}

/** A zip archive of stored, uncompressed files. */
function zip(files: Readonly<Record<string, string>>): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const [path, data] = [Buffer.from(name), Buffer.from(text)]
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(data.length, 18)
    common.writeUInt16LE(path.length, 22)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), common, path, data])
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, place, path)
    bodies.push(body)
    offset += body.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(bodies.length, 8)
  end.writeUInt16LE(bodies.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...bodies, list, end])
}
