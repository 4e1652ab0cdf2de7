/** Imports one file into the catalogue, batch by batch: killed and started again it goes on where it was. */

import type { CatalogueBatch, CatalogueStore, Tally } from '../../src/stores/catalogue-store.ts'
import { ImportFailed } from './import-failed.ts'
import { fileSize, readLines, type SourceLine } from './read-lines.ts'
import { type Fault, kindOfLine, type ReadRecord, readRecord } from './read-record.ts'

export type Imported = Tally & {
  readonly lines: number
  readonly rejected: readonly Rejected[]
  /** How many procedures have a defect of the source, by its name. */
  readonly flags: ReadonlyMap<string, number>
}

export type Rejected = {
  readonly line: number
  readonly code: string | null
  readonly faults: readonly Fault[]
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
  const run = new Run(store, at)
  for await (const line of readLines(path)) {
    if (run.lines === 0) requireFormat(path, line)
    await run.take(line)
    if (run.lines % batchSize === 0) onProgress(line.read / size)
  }
  await run.flush()
  onProgress(1)
  return run
}

/** A first line of another kind means another kind of file: nothing of it is tried. */
function requireFormat(path: string, { text }: SourceLine): void {
  if (kindOfLine(text) !== null) return
  const expected = 'one JSON object a line, as in national-procedures.jsonl or national-index.jsonl'
  throw new ImportFailed(
    path,
    expected,
    `a first line that begins ${JSON.stringify(text.slice(0, 40))}`,
  )
}

type Accepted = Extract<ReadRecord, { ok: true }>

/** What an import has come to so far. */
class Run {
  lines = 0
  added = 0
  changed = 0
  unchanged = 0
  readonly rejected: Rejected[] = []
  readonly flags = new Map<string, number>()
  readonly #seen = new Set<string>()
  readonly #store: CatalogueStore
  readonly #at: string
  #waiting: Accepted[] = []

  constructor(store: CatalogueStore, at: string) {
    this.#store = store
    this.#at = at
  }

  async take({ text, number }: SourceLine): Promise<void> {
    this.lines += 1
    const record = readRecord(text)
    if (!record.ok) {
      this.rejected.push({ line: number, code: record.code, faults: record.faults })
    } else if (this.#isRepeated(record)) {
      const fault = { field: 'code', expected: 'a code of no earlier line', got: record.code }
      this.rejected.push({ line: number, code: record.code, faults: [fault] })
    } else {
      this.#waiting.push(record)
      for (const flag of record.flags) this.flags.set(flag, (this.flags.get(flag) ?? 0) + 1)
    }
    if (this.#waiting.length >= batchSize) await this.flush()
  }

  async flush(): Promise<void> {
    const waiting = this.#waiting
    this.#waiting = []
    for (const batch of batchesOf(waiting, this.#at)) {
      const { added, changed, unchanged } = await this.#store.put(batch)
      this.added += added
      this.changed += changed
      this.unchanged += unchanged
    }
  }

  #isRepeated({ kind, code }: Accepted): boolean {
    const key = `${kind} ${code}`
    const repeated = this.#seen.has(key)
    this.#seen.add(key)
    return repeated
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
