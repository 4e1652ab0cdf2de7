/** A file of administrative units turned into the rows of the store, or into the reasons why not. */

import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { z } from 'zod'
import { describeIssue } from '../../src/knowledge/describe-issue.ts'
import {
  communeRecord,
  provinceRecord,
  seatFile,
  seatRecord,
  unitFile,
} from '../../src/knowledge/units/record.ts'
import { isAddress } from '../../src/knowledge/units/seats.ts'
import type { UnitsFile } from '../../src/stores/units-store.ts'
import { ImportFailed } from './import-failed.ts'
import { fileSize } from './read-lines.ts'
import type { Rejected } from './report.ts'

export type ReadUnits = {
  readonly file: UnitsFile
  readonly rejected: readonly Rejected[]
  /** Seats that are no address: not taken, not wrong either. */
  readonly vague: number
}

/** Unpacked; the whole country fits in two. */
const largest = 64 * 1024 * 1024

/** Reads `path`, plain or gzip. Throws ImportFailed when it is neither of the two kinds of files. */
export function readUnits(path: string): ReadUnits {
  const parsed = parseFile(path)
  const units = unitFile.safeParse(parsed)
  if (units.success) return readList(units.data)
  const seats = seatFile.safeParse(parsed)
  if (seats.success) return readSeats(seats.data)
  const expected =
    'one JSON object with asOf, reformDate, provinces and communes, or one with asOf and seats'
  const [issue] = units.error.issues
  const got = issue ? describeIssue(parsed, issue) : null
  throw new ImportFailed(path, expected, got ? `at ${got.field}: ${got.got}` : 'something else')
}

function parseFile(path: string): unknown {
  fileSize(path)
  const bytes = unpack(path, readFileSync(path))
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new ImportFailed(path, 'JSON in UTF-8', 'something else', { cause: error })
  }
}

function unpack(path: string, bytes: Buffer): Buffer {
  const gzipped = bytes[0] === 0x1f && bytes[1] === 0x8b
  if (!gzipped) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: largest })
  } catch (error) {
    throw new ImportFailed(path, 'a whole, undamaged gzip file', 'damage', { cause: error })
  }
}

function readList({ asOf, reformDate, provinces, communes }: z.infer<typeof unitFile>): ReadUnits {
  const known = readRows('province', provinces, provinceRecord)
  const codes = new Set(known.rows.map(({ code }) => code))
  const all = readRows('commune', communes, communeRecord)
  const homeless = all.rows.filter(({ provinceCode }) => !codes.has(provinceCode))
  const rows = all.rows.filter(({ provinceCode }) => codes.has(provinceCode))
  const strays = homeless.map(({ code, provinceCode }) => ({
    place: `commune ${code}`,
    faults: [
      { field: 'provinceCode', expected: 'the code of a province of the file', got: provinceCode },
    ],
  }))
  return {
    file: { kind: 'units', asOf, reformDate, provinces: known.rows, communes: rows },
    rejected: [...known.rejected, ...all.rejected, ...strays],
    vague: 0,
  }
}

function readSeats({ asOf, seats }: z.infer<typeof seatFile>): ReadUnits {
  const pairs = Object.entries(seats).map(([code, address]) => ({ code, address }))
  const { rows, rejected } = readRows('seat', pairs, seatRecord)
  const usable = rows.filter(({ address }) => isAddress(address))
  const vague = rows.length - usable.length
  return { file: { kind: 'seats', asOf, seats: usable }, rejected, vague }
}

/** The rows as agreed, each code once; the others with what is wrong. */
function readRows<T extends z.ZodType<{ readonly code: string }>>(
  kind: string,
  values: readonly unknown[],
  schema: T,
): { readonly rows: readonly z.infer<T>[]; readonly rejected: readonly Rejected[] } {
  const seen = new Set<string>()
  const rows: z.infer<T>[] = []
  const rejected: Rejected[] = []
  for (const [i, value] of values.entries()) {
    const result = schema.safeParse(value)
    const place = `${kind} ${codeIn(value) ?? `number ${i + 1}`}`
    if (!result.success) {
      const faults = result.error.issues.map((issue) => describeIssue(value, issue))
      rejected.push({ place, faults })
      continue
    }
    const { code } = result.data
    const fault = { field: 'code', expected: 'a code of no earlier row', got: code }
    if (seen.has(code)) rejected.push({ place, faults: [fault] })
    else rows.push(result.data)
    seen.add(code)
  }
  return { rows, rejected }
}

function codeIn(value: unknown): string | null {
  const code = (value as { code?: unknown } | null)?.code
  return typeof code === 'string' && code.length <= 20 ? code : null
}
