/** What an import came to, in words. */

import type { CatalogueCounts } from '../../src/stores/catalogue-store.ts'
import type { Imported, Rejected } from './import-file.ts'

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

/** Rejected lines listed; more of them are only counted. */
const maxListed = 100

/** Every rejected line with its reasons. */
export function describeRejected(rejected: readonly Rejected[]): string {
  const listed = rejected.slice(0, maxListed).flatMap(({ line, code, faults }) =>
    faults.map(({ field, expected, got }) => {
      const place = code === null ? `line ${line}` : `line ${line} (${code})`
      return `  ${place}: ${field}: expected ${expected}, got ${got}`
    }),
  )
  const more = rejected.length - maxListed
  return [
    `${rejected.length} line(s) rejected:`,
    ...listed,
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ].join('\n')
}
