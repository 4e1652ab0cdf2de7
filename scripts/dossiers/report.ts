/** What an import of dossiers came to, in words. */

import type { Imported } from '../../src/dossiers/import/import-sheet.ts'

/** The figures of an import; `place` is where the rows went. */
export function describeImport(file: string, imported: Imported, place: string): string {
  const { rows, added, changed, unchanged, older, rejectedCount, ignored } = imported
  const late = older > 0 ? `, ${older} older than what is known` : ''
  return [
    `${file}: ${rows} rows, into the ${place}`,
    `${added} added, ${changed} changed, ${unchanged} unchanged${late}, ${rejectedCount} rejected`,
    ...(ignored.length > 0 ? [`columns not known, not kept: ${ignored.join(', ')}`] : []),
  ].join('\n')
}

/** Rejected rows listed; more of them are only counted. */
const mostListed = 100

/** Every rejected row with its reasons. */
export function describeRejected({ rejected, rejectedCount }: Imported): string {
  const listed = rejected
    .slice(0, mostListed)
    .flatMap(({ row, faults }) =>
      faults.map(
        ({ field, expected, got }) => `  row ${row}: ${field}: expected ${expected}, got ${got}`,
      ),
    )
  const more = rejectedCount - mostListed
  return [
    `${rejectedCount} row(s) rejected:`,
    ...listed,
    ...(more > 0 ? [`  … and ${more} more`] : []),
  ].join('\n')
}
