import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decoderOf, guessEncoding } from '../../src/sheets/encoding.ts'
import { openSheet } from '../../src/sheets/open-sheet.ts'
import { cellText } from '../../src/sheets/sheet-row.ts'
import { tempFolder } from '../support/temp-folder.ts'

const text = 'Tỉnh,Xã\nHà Nội,Xã Đan Phượng\nHuế,Phường Thuận Hóa\n'
const little = Buffer.from(text, 'utf16le')
const big = Buffer.from(little).swap16()

/** Tone marks behind their letters, as Windows-1258 has them; enough of it for these words. */
function windows1258(plain: string): Buffer {
  const tones: Readonly<Record<string, number>> = {
    '\u0300': 0xcc,
    '\u0309': 0xd2,
    '\u0303': 0xde,
    '\u0301': 0xec,
    '\u0323': 0xf2,
  }
  const letters: Readonly<Record<string, number>> = { ă: 0xe3, ơ: 0xf5, ư: 0xfd, đ: 0xf0, Đ: 0xd0 }
  const signs = [...plain].flatMap((sign) => {
    const parts = sign.normalize('NFD')
    const tone = [...parts].find((part) => part in tones)
    const letter = [...parts]
      .filter((part) => part !== tone)
      .join('')
      .normalize('NFC')
    return tone ? [letter, tone] : [letter]
  })
  return Buffer.from(signs.map((sign) => tones[sign] ?? letters[sign] ?? sign.charCodeAt(0)))
}

describe('an encoding', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8', Buffer.from(`\uFEFF${text}`)],
    ['UTF-8', Buffer.from(text).subarray(0, 10)],
    ['UTF-16LE', Buffer.concat([Buffer.from([0xff, 0xfe]), little])],
    ['UTF-16BE', Buffer.concat([Buffer.from([0xfe, 0xff]), big])],
    ['UTF-16LE', little],
    ['UTF-16BE', big],
    ['Windows-1258', windows1258(text)],
    ['Windows-1252', Buffer.from('T\xd8nh,X\xb7\nH\xb5 N\xe9i', 'latin1')],
  ] as const)('%s is told by the first bytes', (encoding, bytes) => {
    expect(guessEncoding(bytes)).toBe(encoding)
  })

  it('that is certain is read right', () => {
    for (const bytes of [Buffer.from(text), little, big]) {
      expect(decoderOf(guessEncoding(bytes)).decode(bytes)).toBe(text)
    }
  })
})

describe('a CSV file', () => {
  it('in UTF-16 is read like any other', async () => {
    const rows = await rowsOf(Buffer.concat([Buffer.from([0xfe, 0xff]), big]))
    expect(rows[1]?.cells.map(cellText)).toEqual(['Hà Nội', 'Xã Đan Phượng'])
  })

  it('in Windows-1258 is refused with the name of its encoding and the way out', async () => {
    const rows = await rowsOf(windows1258(text))
    expect(rows[1]?.fault).toEqual({
      expected: 'text in UTF-8',
      got: 'Windows-1258 (or so); save the file as CSV UTF-8',
    })
  })
})

async function rowsOf(bytes: Buffer) {
  const path = join(tempFolder(), 'teams.csv')
  writeFileSync(path, bytes)
  const rows = []
  for await (const row of openSheet(path)) rows.push(row)
  return rows
}
