/** What an import of teams came to, in words. */

import type { TeamImport } from '../../src/sharing/import/import-teams.ts'
import type { CommuneWarning } from '../../src/sharing/import/settle-commune.ts'

/** The figures of an import. */
export function describeImport(file: string, imported: TeamImport): string {
  const { rows, added, changed, unchanged, restored, removed, rejected, filled, ignored } = imported
  const more = [
    ...(restored > 0 ? [`, ${restored} back on the list`] : []),
    ...(removed > 0 ? [`, ${removed} taken off`] : []),
  ].join('')
  return [
    `${file}: ${rows} rows`,
    `${added} added, ${changed} changed, ${unchanged} unchanged${more}, ${rejected.length} rejected`,
    ...(filled > 0 ? [`${filled} rows took province or commune from the row above`] : []),
    ...(ignored.length > 0 ? [`columns not known, not kept: ${ignored.join(', ')}`] : []),
  ].join('\n')
}

/** Lines listed of each; more are only counted. */
const mostListed = 100

/** Every rejected row with its reasons. */
export function describeRejected({ rejected }: TeamImport): string {
  const lines = rejected.flatMap(({ row, faults }) =>
    faults.map(
      ({ field, expected, got }) => `  row ${row}: ${field}: expected ${expected}, got ${got}`,
    ),
  )
  return listed(`${rejected.length} row(s) rejected:`, lines)
}

/** Every name of a commune to look at. */
export function describeWarnings({ warnings }: TeamImport): string {
  const lines = warnings.map(({ warning, rows }) => `  ${rowsOf(rows)}: ${sayWarning(warning)}`)
  return listed(`${warnings.length} commune name(s) to look at:`, lines)
}

function sayWarning(warning: CommuneWarning): string {
  switch (warning.kind) {
    case 'renamed':
      return `"${warning.from}" is "${warning.to}" today, kept so`
    case 'split':
      return `"${warning.from}" is one of ${warning.to.join(', ')} today: write which; kept as written`
    case 'unknown': {
      const near = warning.near === null ? '' : `, the nearest is "${warning.near}"`
      return `"${warning.from}" is in no list of communes${near}; kept as written`
    }
    default:
      return warning satisfies never
  }
}

function rowsOf(rows: readonly number[]): string {
  const [first = 0] = rows
  return rows.length === 1 ? `row ${first}` : `row ${first} and ${rows.length - 1} more`
}

function listed(title: string, lines: readonly string[]): string {
  const more = lines.length - mostListed
  return [title, ...lines.slice(0, mostListed), ...(more > 0 ? [`  … and ${more} more`] : [])].join(
    '\n',
  )
}
