/** Texts that stand in more than one place. */

import { normaliseForSearch } from '../../src/vietnamese/normalise.ts'

export type Placed = readonly [text: string, where: string]

/** `text: one place, another place` for each that stands more than once; case and tone placement do not count. */
export function repeated(entries: readonly Placed[]): readonly string[] {
  const places = Map.groupBy(entries, ([text]) => normaliseForSearch(text))
  return [...places]
    .filter(([, found]) => found.length > 1)
    .map(([text, found]) => `${text}: ${found.map(([, where]) => where).join(', ')}`)
}
