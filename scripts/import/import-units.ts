/** Imports a file of administrative units: the whole of it in one transaction, in place of the one before. */

import type { UnitCounts, UnitsStore, UnitsTally } from '../../src/stores/units-store.ts'
import { type ReadUnits, readUnits } from './read-units.ts'

export type ImportedUnits = UnitsTally & Pick<ReadUnits, 'rejected' | 'vague'>

/** Imports `path`. Throws ImportFailed when it cannot be read; then nothing is changed. */
export async function importUnits(
  store: UnitsStore,
  path: string,
  at: string,
): Promise<ImportedUnits> {
  const { file, rejected, vague } = readUnits(path)
  const tally = await store.put({ ...file, at, keepOthers: rejected.length > 0 })
  return { ...tally, rejected, vague }
}

/** The figures of an import and of the store after it. */
export function describeUnits(file: string, imported: ImportedUnits, stored: UnitCounts): string {
  const { added, changed, unchanged, removed, rejected, vague } = imported
  const { provinces, communes, seats } = stored
  const isNew = added + changed + removed > 0
  return [
    `${file}: ${added} added, ${changed} changed, ${unchanged} unchanged, ${removed} removed, ${rejected.length} rejected`,
    ...(vague > 0 ? [`${vague} seats left out: not announced yet, or no address`] : []),
    ...(rejected.length > 0 ? ['Rows stored before that the file lost stay.'] : []),
    `stored now: ${provinces} provinces, ${communes} communes, ${seats} seats`,
    ...(isNew ? ['A running server takes them in when it is started anew.'] : []),
  ].join('\n')
}
