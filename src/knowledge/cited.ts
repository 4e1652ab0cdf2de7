/** What a record refers to, and whether it is there. */

import type { Problem } from './content-invalid.ts'

/** The problem of a reference that leads nowhere. */
export function missing(
  known: ReadonlyMap<string, unknown>,
  id: string | undefined,
  file: string,
  field: string,
): readonly Problem[] {
  if (id === undefined || known.has(id)) return []
  return [{ file, field, expected: 'the id of something that exists', got: id }]
}

/** Every source id cited below `node`, with its path. */
export function citedSources(node: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof node !== 'object' || node === null) return []
  return Object.entries(node).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path}.${key}`
    if (key !== 'source' || !Array.isArray(value)) return citedSources(value, here)
    return value.map((id, i) => [`${here}.${i}`, String(id)] as const)
  })
}
