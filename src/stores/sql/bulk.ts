/** Statements over many rows, spelled out once for each size of piece and then only filled: spelling costs more than running. */

import { type Compilable, CompiledQuery, type DialectAdapter, type Kysely } from 'kysely'
import { inPieces } from './chunks.ts'
import type { Tables } from './tables.ts'

export type BulkStatement<Item, Row> = {
  /** The statement over some items; its text depends on nothing but how many there are. */
  readonly spell: (db: Kysely<Tables>, some: readonly Item[]) => Compilable<Row>
  /** Its parameters in the order of the text. */
  readonly fill: (some: readonly Item[]) => readonly unknown[]
}

/** Runs the statement over all items, in pieces; the rows of all of them. */
export type Bulk<Item, Row> = (
  db: Kysely<Tables>,
  items: readonly Item[],
) => Promise<readonly Row[]>

/** A statement to be kept beside its callers, as long as the program runs. */
export function bulk<Item, Row>({ spell, fill }: BulkStatement<Item, Row>): Bulk<Item, Row> {
  const spelled = new WeakMap<DialectAdapter, Map<number, string>>()
  const textOf = (db: Kysely<Tables>, some: readonly Item[]): string => {
    const { adapter } = db.getExecutor()
    const known = spelled.get(adapter) ?? new Map<number, string>()
    spelled.set(adapter, known)
    const text = known.get(some.length) ?? spell(db, some).compile().sql
    known.set(some.length, text)
    return text
  }
  return async (db, items) => {
    const all: Row[] = []
    await inPieces(items, async (some) => {
      const query = CompiledQuery.raw(textOf(db, some), [...fill(some)])
      const { rows } = await db.executeQuery<Row>(query)
      for (const row of rows) all.push(row)
    })
    return all
  }
}

/** Rows as parameters of an `insert`: whatever they hold, in the order of their columns. */
export function valuesOf(rows: readonly object[]): readonly unknown[] {
  return rows.flatMap((row) => Object.values(row))
}
