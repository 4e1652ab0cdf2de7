/** Imports one file into the catalogue, batch by batch: killed and started again it goes on where it was. */

import type { CatalogueBatch, CatalogueStore, Tally } from '../../src/stores/catalogue-store.ts'
import { ImportFailed } from './import-failed.ts'
import { fileSize, readLines, type SourceLine } from './read-lines.ts'
import { kindOfLine, type ReadRecord, readRecord } from './read-record.ts'
import type { Rejected } from './report.ts'

export type Imported = Tally & {
  readonly lines: number
  readonly rejected: readonly Rejected[]
  /** How many procedures have a defect of the source, by its name. */
  readonly flags: ReadonlyMap<string, number>
}

export type ImportOptions = {
  /** ISO instant. */
  readonly at: string
  /** Called after each batch with the share of the file that was read, 0 to 1. */
  readonly onProgress: (share: number) => void
}

/** Rows written in one transaction. */
const batchSize = 200

/** Imports `path`. Throws ImportFailed when it cannot be read; batches before that are kept. */
export async function importFile(
  store: CatalogueStore,
  path: string,
  { at, onProgress }: ImportOptions,
): Promise<Imported> {
  const size = fileSize(path)
  const seen = new Set<string>()
  const waiting: Accepted[] = []
  const imported = emptyImport()
  for await (const line of readLines(path)) {
    if (imported.lines === 0) requireFormat(path, line)
    imported.lines += 1
    const record = onlyOnce(readRecord(line.text), seen)
    if (record.ok) waiting.push(record)
    else imported.rejected.push({ place: placeOf(line, record.code), faults: record.faults })
    if (waiting.length < batchSize) continue
    await keep(store, waiting.splice(0), { imported, at })
    onProgress(line.read / size)
  }
  await keep(store, waiting, { imported, at })
  onProgress(1)
  return imported
}

function placeOf({ number }: SourceLine, code: string | null): string {
  return code === null ? `line ${number}` : `line ${number} (${code})`
}

type Accepted = Extract<ReadRecord, { ok: true }>

function emptyImport() {
  const rejected: Rejected[] = []
  const flags = new Map<string, number>()
  return { lines: 0, added: 0, changed: 0, unchanged: 0, rejected, flags }
}

/** A first line of another kind means another kind of file: nothing of it is tried. */
function requireFormat(path: string, { text }: SourceLine): void {
  if (kindOfLine(text) !== null) return
  const expected = 'one JSON object a line, as in national-procedures.jsonl or national-index.jsonl'
  throw new ImportFailed(path, expected, 'something else on its first line')
}

/** A code that an earlier line of the same kind had is a fault of the file. */
function onlyOnce(record: ReadRecord, seen: Set<string>): ReadRecord {
  if (!record.ok) return record
  const key = `${record.kind} ${record.code}`
  const isRepeated = seen.has(key)
  seen.add(key)
  if (!isRepeated) return record
  const fault = { field: 'code', expected: 'a code of no earlier line', got: record.code }
  return { ok: false, code: record.code, faults: [fault] }
}

type Keeping = { readonly imported: ReturnType<typeof emptyImport>; readonly at: string }

/** Puts the records and adds up what came of them. */
async function keep(
  store: CatalogueStore,
  records: readonly Accepted[],
  { imported, at }: Keeping,
): Promise<void> {
  for (const batch of batchesOf(records, at)) {
    const { added, changed, unchanged } = await store.put(batch)
    imported.added += added
    imported.changed += changed
    imported.unchanged += unchanged
  }
  for (const flag of records.flatMap(({ flags }) => flags)) {
    imported.flags.set(flag, (imported.flags.get(flag) ?? 0) + 1)
  }
}

function batchesOf(records: readonly Accepted[], at: string): readonly CatalogueBatch[] {
  const details = records.flatMap((record) => (record.kind === 'details' ? [record.row] : []))
  const index = records.flatMap((record) => (record.kind === 'index' ? [record.row] : []))
  return [
    ...(details.length > 0 ? [{ kind: 'details', at, rows: details } as const] : []),
    ...(index.length > 0 ? [{ kind: 'index', at, rows: index } as const] : []),
  ]
}
