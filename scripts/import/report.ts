/** What an import came to, in words. */

import type { CatalogueCounts } from '../../src/stores/catalogue-store.ts'
import type { Imported } from './import-file.ts'
import type { Fault } from './read-record.ts'

/** Part of a file that was not taken: where it stands, and why. */
export type Rejected = { readonly place: string; readonly faults: readonly Fault[] }

/** The figures of an import and of the store after it. */
export function describeImport(file: string, imported: Imported, stored: CatalogueCounts): string {
  const { lines, added, changed, unchanged, rejected, flags } = imported
  const defects = [...flags].sort(([, a], [, b]) => b - a).map(([flag, n]) => `  ${n} ${flag}`)
  return [
    `${file}: ${lines} lines`,
    `${added} added, ${changed} changed, ${unchanged} unchanged, ${rejected.length} rejected`,
    ...(defects.length > 0 ? ['defects of the source handled, by procedures:', ...defects] : []),
    `stored now: ${stored.details} with details, ${stored.index} of the index`,
    ...(added + changed > 0 ? ['A running server takes them in when it is started anew.'] : []),
  ].join('\n')
}

/** Rejected parts listed; more of them are only counted. */
const maxListed = 100

/** Everything rejected with its reasons; `what` it is (`line`, `row`). */
export function describeRejected(rejected: readonly Rejected[], what: string): string {
  const listed = rejected
    .slice(0, maxListed)
    .flatMap(({ place, faults }) =>
      faults.map(
        ({ field, expected, got }) => `  ${place}: ${field}: expected ${expected}, got ${got}`,
      ),
    )
  const more = rejected.length - maxListed
  return [
    `${rejected.length} ${what}(s) rejected:`,
    ...listed,
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ].join('\n')
}
