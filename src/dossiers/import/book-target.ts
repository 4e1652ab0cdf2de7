/** Imported rows go to the embedded book, as long as it stays small; then on to another target. */

import { readBookFile, writeBookFile } from '../book/book-file.ts'
import { normaliseCode } from '../code.ts'
import { instantOf } from '../moment.ts'
import type { GoodRow, ImportTarget, Tally } from './import-sheet.ts'
import { nothing } from './store-target.ts'

/** The most an officer can still look after in one file, and what is read again at every change in a few ms. */
export const largestBook = 5000

export type BookTargetOptions = {
  readonly path: string
  /** Opened for what is too much for a book. */
  readonly instead: () => Promise<ImportTarget>
}

/**
 * Keeps rows back until all are known. Those of a small list are merged into the book by their code;
 * rows of a larger one all go to `instead`.
 */
export async function bookTarget({ path, instead }: BookTargetOptions): Promise<ImportTarget> {
  const book = await readBookFile(path)
  let kept: GoodRow[] = []
  let other: ImportTarget | null = null
  return {
    async put(rows) {
      if (other) return other.put(rows)
      kept.push(...rows)
      if (merge(book.records, kept).records.length <= largestBook) return nothing
      other = await instead()
      const tally = await other.put(kept)
      kept = []
      return tally
    },
    async finish() {
      if (other) return other.finish()
      const { records, tally } = merge(book.records, kept)
      if (tally.added + tally.changed > 0) await writeBookFile(path, { ...book.rest, records })
      return tally
    },
  }
}

type Loose = Readonly<Record<string, unknown>>

/** The book with the rows laid over it; what an officer wrote by hand and no row speaks of stays. */
function merge(records: readonly unknown[], rows: readonly GoodRow[]) {
  const byCode = new Map(records.map((one, index) => [keyOf(one) ?? `#${index}`, one]))
  const tally = { ...nothing } as { -readonly [K in keyof Tally]: number }
  for (const { record } of rows) {
    const { sourceId: _sourceId, ...next } = record
    const before = byCode.get(record.code) as Loose | undefined
    const outcome = outcomeOf(before, next)
    tally[outcome] += 1
    if (outcome === 'added' || outcome === 'changed') byCode.set(record.code, next)
  }
  return { records: [...byCode.values()], tally }
}

function keyOf(record: unknown): string | null {
  const code = (record as { code?: unknown } | null)?.code
  return typeof code === 'string' ? normaliseCode(code) : null
}

function outcomeOf(before: Loose | undefined, next: Loose): keyof Tally {
  if (before === undefined) return 'added'
  if (JSON.stringify({ ...before, asOf: '' }) === JSON.stringify({ ...next, asOf: '' })) {
    return before.asOf === next.asOf ? 'unchanged' : newer(before, next) ? 'changed' : 'unchanged'
  }
  return newer(next, before) ? 'older' : 'changed'
}

/** Whether `after` was true later than `before`. */
function newer(before: Loose, after: Loose): boolean {
  const times = [before, after].map(({ asOf }) => (typeof asOf === 'string' ? instantOf(asOf) : 0))
  return (times[1] ?? 0) > (times[0] ?? 0)
}
