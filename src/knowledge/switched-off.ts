/** Procedures an operator has switched off: settings name them by id or code. */

import type { CatalogueEntry } from './catalogue.ts'
import type { Knowledge } from './knowledge.ts'
import type { SwitchedOff } from './schema/settings.ts'

/** Why an entry is not answered now; undefined when it is. Any code of a record will do. */
export function switchedOff(
  { settings }: Knowledge,
  entry: CatalogueEntry,
): SwitchedOff | undefined {
  const names = namesOf(entry)
  return settings.off.find(({ procedure }) => names.includes(procedure))
}

function namesOf(entry: CatalogueEntry): readonly string[] {
  if (entry.kind === 'listed') return [entry.listing.code]
  const { id, codes } = entry.procedure
  return [id, ...codes.map(({ code }) => code)]
}
